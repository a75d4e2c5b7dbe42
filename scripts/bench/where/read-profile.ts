/** A profile as V8 writes it, of one thread; times in microseconds. */
export interface CpuProfile {
	nodes: readonly ProfileNode[];
	/** On the clock of the machine, the same for all processes. */
	startTime: number;
	endTime: number;
	/** The innermost call of each look at the thread, by its node. */
	samples: readonly number[];
	/** Since the look before; the first since the start. Now and then below zero. */
	timeDeltas: readonly number[];
}

interface ProfileNode {
	id: number;
	callFrame: Frame;
	children?: readonly number[];
}

/** Where a function is written; `(idle)` and its like are no functions. */
export interface Frame {
	functionName: string;
	url: string;
	/** From 0. */
	lineNumber: number;
}

/** A call stack, the innermost first, and how many microseconds the thread was just there. */
export interface Stack {
	frames: readonly Frame[];
	time: number;
}

/** The stacks of a profile, each once. */
export function listStacks({
	nodes,
	samples,
	timeDeltas,
	startTime,
	endTime,
}: CpuProfile): Stack[] {
	const parents = new Map(
		nodes.flatMap(({ id, children = [] }) => children.map((one) => [one, id])),
	);
	const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
	const times = new Map<number, number>();
	let at = startTime;
	for (const [i, sample] of samples.entries()) {
		at += timeDeltas[i] ?? 0;
		// A look holds until the next one.
		const time = i + 1 < samples.length ? (timeDeltas[i + 1] ?? 0) : endTime - at;
		times.set(sample, (times.get(sample) ?? 0) + Math.max(0, time));
	}
	return [...times].map(([sample, time]) => ({ frames: listFrames(sample), time }));

	function listFrames(sample: number): Frame[] {
		const found: Frame[] = [];
		for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
			const frame = frames.get(id);
			if (frame) found.push(frame);
		}
		return found;
	}
}
