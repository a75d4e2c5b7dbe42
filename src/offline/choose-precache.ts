/** A file of the built site that a browser can keep. */
export interface KeptFile {
	/** Below the base path, such as `map/` or `fonts/inter-latin.24f6e86a.woff2`. */
	address: string;
	/** How many bytes it has, uncompressed. */
	size: number;
}

/** Files that are of use together only, such as the parts of the search. */
export interface FileGroup {
	name: string;
	files: readonly KeptFile[];
}

export interface Precache {
	files: KeptFile[];
	/** How many bytes all of them have. */
	size: number;
	/** Names of the groups for which there was no room. */
	leftOut: string[];
}

/** What a browser is asked to keep from the start: at most 1.5 MiB. */
export const precacheLimit = 1536 * 1024;

/**
 * Chooses what is kept from the start. The groups come in the order in which readers need them; each
 * is taken whole if what it adds still fits, else left out whole, and the next is tried.
 */
export function choosePrecache(groups: readonly FileGroup[], limit = precacheLimit): Precache {
	const chosen = new Map<string, KeptFile>();
	const leftOut: string[] = [];
	let size = 0;
	for (const { name, files } of groups) {
		const added = new Map(
			files.filter(({ address }) => !chosen.has(address)).map((file) => [file.address, file]),
		);
		const more = [...added.values()].reduce((sum, file) => sum + file.size, 0);
		if (size + more > limit) {
			leftOut.push(name);
			continue;
		}
		size += more;
		for (const [address, file] of added) chosen.set(address, file);
	}
	return { files: [...chosen.values()], size, leftOut };
}
