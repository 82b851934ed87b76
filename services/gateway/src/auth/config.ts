/** What sign-in needs to know of the installation. */
export interface AuthConfig {
  /** Where people reach the portal, such as `http://localhost:4000`. */
  readonly baseUrl: string;
  /** Signs the session cookies: 32 random bytes or more. */
  readonly secret: Buffer;
  /** Believe `x-forwarded-for`: only behind a proxy of one's own. */
  readonly trustProxy: boolean;
  /** Send the cookie over https only. */
  readonly secureCookies: boolean;
  /** The application role's URL of the identity database. */
  readonly databaseUrl: string;
}
