import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { tell } from '../domain/message.ts';
import { programFolder } from '../kept/program-folder.ts';
import { firstLine } from './faults.ts';

/** What those that read, bundle and compile code say of a fault, as far as they do. */
interface CodeFault extends Error {
	code?: string;
	id?: string;
	/** The import that leads nowhere. */
	exporter?: string;
	loc?: { file?: string; line?: number; column?: number };
	errors?: readonly CodeFault[];
}

/**
 * What is wrong with a program’s own code, in a sentence that names the file; undefined where the fault
 * is in no file of its.
 * @param folder the program’s, absolute
 */
export function wordCodeFault(error: unknown, folder: string): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const fault = findInner(error);
	return (
		wordOurs(fault) ??
		wordImport(fault, folder) ??
		wordPlace(fault, folder) ??
		wordThrown(fault, folder)
	);
}

/** What was thrown, without what the bundler has put around it. */
export function findInner(error: CodeFault): CodeFault {
	return error.errors?.[0] ?? error;
}

/** A sentence of ours, to which the bundler has added what it was doing. */
function wordOurs(fault: CodeFault): string | undefined {
	if (fault.name === 'ProgramFault') return plain(fault);
	return /^(?:\[.+\] )?ProgramFault: (.+)/m.exec(plain(fault))?.[1];
}

/** An import of what is not there, or of what a package keeps to itself. */
function wordImport(fault: CodeFault, folder: string): string | undefined {
	const text = plain(fault);
	const [, inner, owner] =
		/"\.\/([^"]+)" is not exported under the conditions .* from package (.+?) \(see/.exec(text) ??
		[];
	if (inner !== undefined && owner !== undefined) {
		const name = owner
			.split(/[\\/]node_modules[\\/]/)
			.at(-1)
			?.replaceAll('\\', '/');
		return name === 'waymark' || path.resolve(owner) === programFolder
			? tell`“waymark/${inner}” is private: it may change in any version, and cannot be imported. There are: waymark, waymark/site, waymark/layout and waymark/components/….`
			: tell`“${name}/${inner}” cannot be imported: the package ${name} keeps it to itself. Look in what its makers write for a name that it offers.`;
	}
	const [, wanted = '', from = ''] =
		/Failed to load url (\S+) .* in (.+?)\. Does the file exist/.exec(text) ??
		/Cannot find module '([^']+)' imported from '([^']+)'/.exec(text) ??
		/failed to resolve import "([^"]+)" from "([^"]+)"/.exec(text) ??
		/Could not resolve ["']([^"']+)["'] (?:in|from) ["']?([^"'\n]+)/.exec(text) ??
		[];
	if (wanted === '') return undefined;
	const file = nameOwn(fault.loc?.file ?? fault.id ?? path.resolve(folder, from), folder);
	if (file === undefined) return undefined;
	if (/^[./]|^[a-z]:|^file:/i.test(wanted))
		return tell`${file} imports “${wanted}”, and there is no such file. Write where it is, seen from ${file}, with its ending.`;
	const name = wanted.split('/', wanted.startsWith('@') ? 2 : 1).join('/');
	return name === 'waymark'
		? tell`${file} imports “${wanted}”, and that is private or not there. There are: waymark, waymark/site, waymark/layout and waymark/components/….`
		: tell`${file} imports the package “${name}”, which is not installed. Install it in the folder of your program: npm install --save-exact ${name}`;
}

/** What cannot be read as code, at its place. */
function wordPlace(fault: CodeFault, folder: string): string | undefined {
	const [, drawn, drawnLine, drawnColumn] = /\[ (.+?):(\d+):(\d+) \]/.exec(plain(fault)) ?? [];
	const { file: named = fault.id ?? drawn, line = drawnLine, column } = fault.loc ?? {};
	const file = named === undefined ? undefined : nameOwn(named, folder);
	if (file === undefined || line === undefined) return undefined;
	const at = drawnColumn ?? column;
	const place = at === undefined ? `${file}:${line}` : `${file}:${line}:${at}`;
	return tell`${place} cannot be read: ${reason(fault)}`;
}

/** What fails while it runs: its file is in the stack, or made what is. */
function wordThrown(fault: CodeFault, folder: string): string | undefined {
	for (const frame of (fault.stack ?? '').split('\n').filter((one) => /^\s+at /.test(one))) {
		const [, url = '', line = '0'] =
			/((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^()]*?):(\d+):\d+\)?$/.exec(frame) ?? [];
		if (url === '') continue;
		const found = findSource(
			url.startsWith('file:') ? fileURLToPath(url) : findWritten(url),
			Number(line),
			folder,
		);
		if (found === undefined) continue;
		const place = /:\d+$/.test(found) ? found : addLine(found, fault, folder);
		return tell`${place} fails: ${reason(fault)}`;
	}
	return undefined;
}

/** A path as it is written on the disk: some of those that run code write it as in an address. */
function findWritten(file: string): string {
	if (!file.includes('%') || existsSync(file)) return file;
	try {
		return decodeURI(file);
	} catch {
		return file;
	}
}

/** With the first line that has the name which is not there, where a fault says one. */
function addLine(name: string, fault: CodeFault, folder: string): string {
	const [, missing] = /^(\w+) is not (?:defined|a function)/.exec(plain(fault)) ?? [];
	if (missing === undefined) return name;
	const lines = readFileSync(path.join(folder, name), 'utf8').split('\n');
	const at = lines.findIndex((line) => new RegExp(`\\b${missing}\\b`).test(line));
	return at < 0 ? name : `${name}:${at + 1}`;
}

/** The file of the program’s own from which a line of running code comes, with its line where that can be told. */
function findSource(file: string, line: number, folder: string): string | undefined {
	if (!file.includes(`${path.sep}.prerender${path.sep}`)) {
		const own = nameOwn(file, folder);
		return own && `${own}:${line}`;
	}
	if (!existsSync(file)) return undefined;
	const lines = readFileSync(file, 'utf8').split('\n');
	// The bundler writes above each file which one it was.
	const heads = lines
		.slice(0, line)
		.map((one) => /^\/\/ (\S.*\.(?:astro|mdx|[cm]?[jt]sx?))$/.exec(one)?.[1]);
	const source = heads.findLast((one) => one !== undefined);
	const name = source === undefined ? undefined : nameOwn(source, folder);
	if (name === undefined || !existsSync(path.join(folder, name))) return undefined;
	const wanted = lines[line - 1]?.trim();
	const same = readFileSync(path.join(folder, name), 'utf8')
		.split('\n')
		.flatMap((one, i) => (one.trim() === wanted ? [i + 1] : []));
	return same.length === 1 ? `${name}:${same[0]}` : name;
}

/** A file as the vendor calls it; undefined where it is ours, of a package, or made by a build. */
function nameOwn(file: string, folder: string): string | undefined {
	const place = path.resolve(folder, file.replace(/\?.*$/s, ''));
	const name = path.relative(folder, place).replaceAll('\\', '/');
	const isForeign =
		name.startsWith('..') || /(?:^|\/)(?:node_modules|\.cache|\.astro)\//.test(name);
	const isOurs = programFolder === folder && name.startsWith('src/');
	return isForeign || isOurs || path.isAbsolute(name) ? undefined : name;
}

const plain = ({ message }: Error) => stripVTControlCharacters(message);

/** The reason in the words of whoever found it, with quotes as ours are. */
export function reason(fault: Error): string {
	const [first = ''] = (plain(fault).trim() || fault.name).split('\n');
	const bare = first
		.replace(/^\[[A-Z_]+\] /, '')
		.replace(/\(0 , __vite_ssr_import_\d+__\.(\w+)\)/g, '$1')
		.replace(/__vite_ssr_import_\d+__\./g, '')
		.replaceAll('`EOF`', 'the end of the file')
		.replaceAll('`Identifier`', 'a name')
		.replace(/`([^`]+)`/g, '“$1”');
	return firstLine(bare);
}
