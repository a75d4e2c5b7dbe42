import './close-network.ts';
import type { Pieces } from '../../desk/decode-text.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { DeskSession } from './session.ts';

/** Reads the export and answers the page, which goes on answering its reader meanwhile. */
let session: DeskSession | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.kind === 'start') session = new DeskSession(data.program);
	else void answer(data);
});

async function answer(question: Exclude<ToWorker, { kind: 'start' }>): Promise<void> {
	const { id } = question;
	const tell = (message: FromWorker) => postMessage(message);
	try {
		tell({ id, answer: await ask(question, tell) });
	} catch (error) {
		console.error(error);
		tell({ id, failed: true });
	}
}

async function ask(
	question: Exclude<ToWorker, { kind: 'start' }>,
	tell: (message: FromWorker) => void,
): Promise<unknown> {
	if (!session) throw new Error('The worker has not been given its program.');
	const { kind, id, ask } = question;
	switch (kind) {
		case 'open': {
			const { file, ...how } = ask;
			return session.open(file && readPieces(file), how, (progress, share = 0) =>
				tell({ id, progress, share }),
			);
		}
		case 'aside':
			return session.aside(ask);
		case 'today':
			return session.today(ask);
		case 'more':
			return session.more(ask);
		case 'partner':
			return session.partner(ask);
		case 'stands':
			return session.stands();
		case 'practice':
			return session.practice();
		case 'reality':
			return session.reality();
		case 'write':
			return session.write(ask);
		case 'meanings':
			return session.meanings();
		case 'mapping':
			return session.mapping(ask);
	}
}

/** Workers have it, and the types of pages do not. */
declare class FileReaderSync {
	readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** So much of a file is in the memory at once. */
const pieceSize = 2 ** 20;

function readPieces(file: File): Pieces {
	const reader = new FileReaderSync();
	return {
		*[Symbol.iterator]() {
			for (let at = 0; at < file.size; at += pieceSize)
				yield new Uint8Array(reader.readAsArrayBuffer(file.slice(at, at + pieceSize)));
		},
	};
}
