import { hello, type OpenWire } from "./wire";

const PATIENCE = 8_000;

/** Whether a socket gets as far as its welcome now; it is closed again at once. */
export function isWelcomed(open: OpenWire, secret: string): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (welcomed: boolean) => {
      clearTimeout(timer);
      resolve(welcomed);
      wire.close();
    };
    const timer = setTimeout(() => settle(false), PATIENCE);
    const wire = open({
      opened: () => wire.send(hello(secret)),
      received: () => settle(true),
      closed: () => settle(false),
    });
  });
}
