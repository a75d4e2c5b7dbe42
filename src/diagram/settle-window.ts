import { measureText } from '../fonts/measure-text.ts';

/**
 * Takes out of a window what differs from one machine or moment to the next: its clock stands at
 * 1970, its time zone is UTC, its random numbers begin anew with each call of what is returned.
 */
export function settleWindow(window: typeof globalThis): () => void {
	settleClock(window);
	window.structuredClone = structuredClone;
	Object.assign(window.HTMLCanvasElement.prototype, { getContext: () => makeContext() });
	let seed = 1;
	window.Math.random = () => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return seed / 2 ** 32;
	};
	return () => {
		seed = 1;
	};
}

function settleClock(window: typeof globalThis): void {
	const { prototype } = window.Date;
	for (const unit of ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
		for (const verb of ['get', 'set'])
			Object.assign(prototype, { [verb + unit]: Reflect.get(prototype, `${verb}UTC${unit}`) });
	}
	prototype.getDay = prototype.getUTCDay;
	prototype.getTimezoneOffset = () => 0;
	const plain = window.Date;
	const atUtc = (values: unknown[]): unknown[] => {
		if (values.length === 0) return [0];
		if (values.length > 1) return [plain.UTC(...(values as [number, number]))];
		const [value] = values;
		const isLocal =
			typeof value === 'string' && !/Z$|[+-]\d\d:?\d\d$|GMT|^\d{4}(?:-\d\d){0,2}$/.test(value);
		return [isLocal ? `${value} UTC`.replace(/(T[\d:.]+) UTC$/, '$1Z') : value];
	};
	window.Date = new Proxy(plain, {
		construct: (target, values, newTarget) => Reflect.construct(target, atUtc(values), newTarget),
	});
	window.Date.now = () => 0;
}

/** Enough of a canvas for cytoscape, which lays out mind maps, to measure text with. */
function makeContext() {
	return {
		font: '',
		measureText: (text: string) => ({ width: measureText(text, 16, 400) }),
		save() {},
		restore() {},
		clearRect() {},
		setTransform() {},
		scale() {},
		translate() {},
	};
}
