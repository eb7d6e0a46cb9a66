// socket.io, everybody in one room; what one client sends goes to all.
//   node room.mjs port
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false });

io.on("connection", (socket) => {
  socket.join("room");
  socket.on("message", (message) => io.to("room").emit("entry", message));
});
http.listen(Number(process.argv[2]), "127.0.0.1");
