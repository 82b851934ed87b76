/** Where the portal shows a record that somebody is notified of, by its type. */
const paths: Readonly<Record<string, (id: string) => string>> = {
  Complaint: (id) => `/desk/complaints/${id}`,
  Visit: (id) => `/desk/visits/${id}`,
  Callback: (id) => `/desk/callbacks/${id}`,
  ComplaintReport: (id) => `/reports/complaints/${id}`,
};

/** The record's page; null for a type that this version of the portal does not show. */
export const recordPath = (type: string, id: string): string | null =>
  Object.hasOwn(paths, type) ? (paths[type]?.(id) ?? null) : null;
