/** How mail leaves the system. */
export interface MailSettings {
  /** Such as `smtps://user:password@mail.example.com`. */
  readonly url: string;
  /** The sender, such as `Onedesk <desk@example.com>`. */
  readonly from: string;
  /** How people reach the portal, for the links. */
  readonly portal: string;
}

let settings: MailSettings | null = null;

/** The gateway says how mail leaves; without an argument, that none does. */
export function registerMail(given: MailSettings | null = null): void {
  settings = given;
}

/** Null: no mail is sent, and none is queued. */
export const mailSettings = (): MailSettings | null => settings;
