/** What delivery tells the operator; pino's logger fits. Never holds names, addresses or texts. */
export interface DeliveryLog {
  info(detail: object, text: string): void;
  warn(detail: object, text: string): void;
  error(detail: object, text: string): void;
}
