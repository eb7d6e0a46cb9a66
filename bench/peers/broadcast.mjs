// ws alone; what one client sends goes to all.
//   node broadcast.mjs port
import { WebSocketServer } from "ws";

const server = new WebSocketServer({ port: Number(process.argv[2]), host: "127.0.0.1", perMessageDeflate: false });

server.on("connection", (socket) => {
  socket.on("message", (data) => {
    const text = data.toString();
    if (text === "hello") {
      socket.send(text);
      return;
    }
    for (const each of server.clients) each.send(text);
  });
});
