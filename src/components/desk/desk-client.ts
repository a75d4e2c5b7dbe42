import type { PageProgram } from '../../desk/view/page-program.ts';
import type { FromWorker, Question, Questions, ToWorker } from './messages.ts';
import { workerText } from './worker-text.ts';

/** The part of the browser’s trusted types that is used here. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL(address: string): string | null },
	): { createScriptURL(address: string): string };
}

type Tell = (progress: string, share: number) => void;

interface Waiting {
	resolve: (answer: never) => void;
	reject: (error: Error) => void;
	tell: Tell;
}

/** The reader does not want the answer any more. */
export class Cancelled extends Error {}

/**
 * Asks the worker, which is made from a text of the page: so the page’s policy binds it too, and it can ask no
 * network either. It is started with the page.
 */
export class DeskClient {
	readonly #program: PageProgram;
	readonly #trusted: string;
	#worker: Worker;
	readonly #waiting = new Map<number, Waiting>();
	#count = 0;

	constructor(program: PageProgram) {
		this.#program = program;
		const address = URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }));
		const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
		const policy = trustedTypes?.createPolicy('desk', {
			createScriptURL: (asked) => (asked === address ? address : null),
		});
		this.#trusted = policy?.createScriptURL(address) ?? address;
		this.#worker = this.#start();
	}

	ask<Kind extends Question>(
		kind: Kind,
		ask: Questions[Kind]['ask'],
		tell: Tell = () => undefined,
	): Promise<Questions[Kind]['answer']> {
		this.#count += 1;
		const id = this.#count;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject, tell });
			this.#worker.postMessage({ kind, id, ask } as ToWorker);
		});
	}

	/** Stops the worker in the middle of whatever it does, and forgets what it holds. */
	cancel(): void {
		this.#worker.terminate();
		const waiting = [...this.#waiting.values()];
		this.#waiting.clear();
		this.#worker = this.#start();
		for (const { reject } of waiting) reject(new Cancelled());
	}

	#start(): Worker {
		const worker = new Worker(this.#trusted);
		worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#take(data));
		// Out of memory, or not loaded: whoever waits is told.
		worker.addEventListener('error', () => {
			for (const { reject } of this.#waiting.values()) reject(new Error('The worker has stopped.'));
			this.#waiting.clear();
		});
		worker.postMessage({ kind: 'start', program: this.#program } satisfies ToWorker);
		return worker;
	}

	#take(message: FromWorker): void {
		const waiting = this.#waiting.get(message.id);
		if (!waiting) return;
		if ('progress' in message) {
			waiting.tell(message.progress, message.share ?? 0);
			return;
		}
		this.#waiting.delete(message.id);
		if ('failed' in message) waiting.reject(new Error('The worker has failed.'));
		else waiting.resolve(message.answer as never);
	}
}
