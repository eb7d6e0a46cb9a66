// socket.io as it stands: a client says who it is, and is in one room.
//   node --expose-gc idle.mjs port
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false });

io.use((socket, next) => next(socket.handshake.auth.secret ? undefined : new Error("who?")));
io.on("connection", (socket) => socket.join(socket.handshake.auth.secret));
http.listen(Number(process.argv[2]), "127.0.0.1");

process.on("SIGUSR2", () => globalThis.gc());
