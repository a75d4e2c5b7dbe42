import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The addresses of the files that a build copies from `public/` into the site as they are. */
export function listPublicFiles(folder = 'public'): string[] {
	try {
		return readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
			.map((file) => `/${file.split(path.sep).join('/').normalize('NFC')}`);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
