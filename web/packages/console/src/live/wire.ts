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

export const openSocket: OpenWire = (listener) => {
  const { protocol, host } = window.location;
  const socket = new WebSocket(`${protocol === "https:" ? "wss" : "ws"}://${host}/live`);
  socket.onopen = () => listener.opened();
  socket.onmessage = (event) => listener.received(String(event.data));
  socket.onclose = (event) => listener.closed(event.code);
  return {
    send: (message) => socket.send(message),
    close: () => socket.close(1000),
  };
};
