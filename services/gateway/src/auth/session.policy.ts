/** How long a session lasts after its last use, and how fine that is noted, in minutes. */
export const sessionPolicy = { lastsMinutes: 8 * 60, notedEveryMinutes: 5 } as const;

/** A one-time link for the first administrator is good for so long, in hours. */
export const firstAdministratorLinkHours = 24;
