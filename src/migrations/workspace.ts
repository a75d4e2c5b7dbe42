import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file that is to be other, whole, by its path in the vendor’s folder. */
export interface Change {
	/** Absolute. */
	file: string;
	before: string;
	after: string;
}

/** The files of a program as they will be: what one step has changed, the next one reads. Nothing is written. */
export class Workspace {
	/** The vendor’s folder, absolute. */
	readonly root: string;
	/** The folder of the texts, absolute. */
	readonly content: string;
	readonly #texts = new Map<string, string>();

	constructor(root: string, content: string) {
		this.root = root;
		this.content = content;
	}

	/** Undefined where there is no such file. */
	read(file: string): string | undefined {
		const known = this.#texts.get(file);
		if (known !== undefined) return known;
		return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	}

	/** Rewrites some files; the answer is what is other then. */
	change(files: readonly string[], rewrite: (text: string, file: string) => string): Change[] {
		return files.flatMap((file) => {
			const before = this.read(file);
			const after = before === undefined ? undefined : rewrite(before, file);
			if (before === undefined || after === undefined || after === before) return [];
			this.#texts.set(file, after);
			return [{ file, before, after }];
		});
	}

	/** The files of the content that have fields. */
	listTexts(): string[] {
		return readdirSync(this.content, { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(?:mdx?|yaml)$/.test(file))
			.map((file) => path.join(this.content, file))
			.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
			.sort();
	}

	/** What each file that was changed is in the end. */
	get texts(): ReadonlyMap<string, string> {
		return this.#texts;
	}
}
