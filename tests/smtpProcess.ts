// A real server for mail, as a process of its own: `node tests/smtpProcess.ts <port> [refuse]`.
// Each letter that comes in is one line of JSON on stdout.
import { SMTPServer } from 'smtp-server';

const [port = '0', mood] = process.argv.slice(2);

// Whoever started it is gone: nothing may be left behind.
process.stdin.on('end', () => process.exit()).resume();

const server = new SMTPServer({
	disabledCommands: ['STARTTLS'],
	authOptional: true,
	onAuth({ username, password }, _session, done) {
		if (username === 'school' && password === 'geheim') return done(null, { user: username });
		done(new Error('Invalid username or password'));
	},
	onRcptTo({ address }, _session, done) {
		const refused = Object.assign(new Error(`No such mailbox: ${address}`), { responseCode: 550 });
		done(mood === 'refuse' ? refused : null);
	},
	onData(stream, session, done) {
		const chunks: Buffer[] = [];
		stream.on('data', (chunk: Buffer) => chunks.push(chunk));
		stream.on('end', () => {
			const { mailFrom, rcptTo } = session.envelope;
			const letter = {
				from: mailFrom && mailFrom.address,
				to: rcptTo.map(({ address }) => address),
				user: session.user ?? null,
				raw: Buffer.concat(chunks).toString(),
			};
			process.stdout.write(`${JSON.stringify(letter)}\n`);
			done();
		});
	},
});

server.listen(Number(port), '127.0.0.1', () => {
	const address = server.server.address();
	process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' && address?.port })}\n`);
});
