/** Makes something under a name; whoever asks for it meanwhile waits for the same. */
export type JoinRuns<Made> = (name: string, make: () => Promise<Made>) => Promise<Made>;

/** Has what is being made not be made twice; what comes of it is kept by nobody. */
export function createJoinRuns<Made>(): JoinRuns<Made> {
	const running = new Map<string, Promise<Made>>();
	return async (name, make) => {
		const made = running.get(name) ?? make();
		running.set(name, made);
		try {
			return await made;
		} finally {
			running.delete(name);
		}
	};
}
