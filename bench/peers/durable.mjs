// socket.io with pg: a message is one statement and one commit, acknowledged after it, and sent to its room.
//   DATABASE_URL=... APPEND='with ...' node durable.mjs port
import { createServer } from "node:http";
import pg from "pg";
import { Server } from "socket.io";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
const http = createServer();
const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false });

io.on("connection", (socket) => {
  socket.join(socket.handshake.auth.rooms);
  socket.on("message", async ({ conversation, visitor, id, text }, acknowledge) => {
    const stored = await pool.query({
      name: "append",
      text: process.env.APPEND,
      values: [conversation, visitor, id, text],
    });
    acknowledge(stored.rows[0]);
    io.to(conversation).emit("entry", { conversation, seq: stored.rows[0].seq, id, by: visitor, text });
  });
});

http.listen(Number(process.argv[2]), "127.0.0.1");
