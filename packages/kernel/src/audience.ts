/** Which view of the graph a request came through. */
export type Audience = 'staff' | 'bi' | 'partner';
