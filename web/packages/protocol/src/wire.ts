import { type ClientFrame, VERSION } from "./frames";

/** One connection that carries text both ways, in order, until it closes. */
export interface Wire {
  send(message: string): void;
  close(): void;
}

export interface WireListener {
  opened(): void;
  received(message: string): void;
  /** Told once, also when the wire never opened. */
  closed(code: number): void;
}

export type OpenWire = (listener: WireListener) => Wire;

/** A socket to the server this page came from. */
export function openSocket(path: string): OpenWire {
  return (listener) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}${path}`);
    socket.onopen = () => listener.opened();
    socket.onmessage = ({ data }) => listener.received(`${data}`);
    socket.onclose = ({ code }) => listener.closed(code);
    return { send: (message) => socket.send(message), close: () => socket.close() };
  };
}

export function hello(secret: string): string {
  return JSON.stringify({ type: "hello", version: VERSION, secret } satisfies ClientFrame);
}
