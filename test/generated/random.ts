export interface Random {
	/** A whole number, both ends included. */
	between(least: number, most: number): number;
	chance(share: number): boolean;
	pick<T>(list: readonly T[]): T;
	/** Up to so many different ones. */
	pickSome<T>(list: readonly T[], count: number): T[];
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	return {
		between,
		chance: (share) => next() < share,
		pick: <T>(list: readonly T[]) => {
			if (list.length === 0) throw new Error('There is nothing to pick from.');
			return list[between(0, list.length - 1)] as T;
		},
		pickSome: <T>(list: readonly T[], count: number) => {
			const rest = [...list];
			return Array.from({ length: Math.min(count, rest.length) }, () => {
				const [picked] = rest.splice(between(0, rest.length - 1), 1);
				return picked as T;
			});
		},
	};
}
