const begun = new Map<string, Promise<unknown>>();

/**
 * Has a file made, by a program of others, while pages are written: else it would be waited for when all of them
 * are. The preview begins nothing.
 */
export function beginFile(file: string, draw: () => Promise<unknown>): void {
	if (!import.meta.env.PROD) return;
	const drawn = draw();
	// What goes wrong is told where the file is asked for.
	drawn.catch(() => undefined);
	begun.set(file, drawn);
}

/** The file that was begun under this name, or is made now. */
export function takeFile<Made>(file: string, draw: () => Promise<Made>): Promise<Made> {
	const drawn = begun.get(file) as Promise<Made> | undefined;
	begun.delete(file);
	return drawn ?? draw();
}
