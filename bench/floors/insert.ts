// The write floor: one durable insert per request and nothing else.
import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import http from 'node:http';

const database = new Database(process.argv[2]);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
if (database.pragma('synchronous', { simple: true }) !== 2)
	throw new Error('SQLite refused synchronous=FULL');
database.exec('create table post (id text primary key, at integer not null, body text not null)');
const insert = database.prepare('insert into post (id, at, body) values (?, ?, ?)');

const server = http.createServer((request, response) => {
	let body = '';
	request.on('data', (chunk) => (body += chunk));
	request.on('end', () => {
		insert.run(randomUUID(), Date.now(), body);
		response.setHeader('content-type', 'application/json');
		response.end('{"type":"success"}');
	});
});
server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port));
