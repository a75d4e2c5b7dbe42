import type { Command } from '../run-measured.ts';
import type { TwinPage } from './twin-pages.ts';

/** Another generator of sites, to build the same pages with. */
export interface Generator {
	name: string;
	/** The exact versions that are installed for it. */
	packages: Readonly<Record<string, string>>;
	/** A program that has to be on the PATH, and where it is had from. */
	program?: { name: string; from: string };
	/** Writes a project into a folder that has `package.json` and `node_modules` already. */
	write(project: string, pages: readonly TwinPage[]): void;
	/** What builds it, one after another; started in the project. */
	commands: readonly Command[];
	/** The folder with the site, in the project. */
	out: string;
	/** What it keeps between builds, in the project. */
	caches: readonly string[];
	says: Claims;
}

/** What the figures cannot say. */
export interface Claims {
	diagrams: string;
	search: string;
	theme: string;
	/** What else is made, or found, in the same time. */
	also: string;
}

/** What a project with the generator's packages has as its `package.json`. */
export function formatPackageFile({ packages }: Generator): string {
	const fields = { private: true, type: 'module', dependencies: packages };
	return `${JSON.stringify(fields, null, '\t')}\n`;
}
