import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Edition } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import { type SheetFormat, sheetFormats } from '../../exports/map-files.ts';
import { type SheetName, sheets } from '../../map/sheet.ts';
import { SettingsError } from '../../settings.ts';
import { wordArguments } from '../word-arguments.ts';

export interface MapRequest {
	sheets: readonly SheetName[];
	formats: readonly SheetFormat[];
	/** Ids of partner types and of phases; empty: all. */
	types: readonly string[];
	phases: readonly string[];
	/** Absolute. */
	out: string;
	edition: Edition;
}

const options = {
	sheet: { type: 'string', multiple: true },
	format: { type: 'string', multiple: true },
	type: { type: 'string', multiple: true },
	phase: { type: 'string', multiple: true },
	out: { type: 'string', default: 'map' },
	edition: { type: 'string', default: 'public' },
	help: { type: 'boolean', default: false, short: 'h' },
} as const;

/** What the command is asked to do; what it does not understand throws a SettingsError. */
export function readMapOptions(args: readonly string[]): MapRequest | 'help' {
	const values = parse(args);
	if (values.help) return 'help';
	const formats = choose('--format', split(values.format), Object.keys(sheetFormats), ['pdf']);
	const usual = formats.every((format) => format === 'pptx') ? 'slide' : 'a3';
	const chosen = choose('--sheet', split(values.sheet), Object.keys(sheets), [usual]);
	const [edition] = choose('--edition', [values.edition], ['public', 'internal'], []);
	const request = {
		sheets: chosen as SheetName[],
		formats: formats as SheetFormat[],
		types: split(values.type),
		phases: split(values.phase),
		out: path.resolve(values.out),
		edition: edition as Edition,
	};
	if (formats.includes('pptx') && chosen.some((sheet) => sheet !== 'slide'))
		throw new SettingsError(
			tell`A presentation has slides, and no other sheet. Write --sheet slide, or another format.`,
		);
	if (request.types.length > 0 && request.phases.length > 0)
		throw new SettingsError(
			tell`--type and --phase do not go together: the sheet of a phase shows all partner types. Leave one of them out.`,
		);
	return request;
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options }).values;
	} catch (error) {
		const fault = wordArguments(error, Object.keys(options));
		throw new SettingsError(tell`${fault} To see what there is: ${'npm run map -- --help'}`);
	}
}

/** `a2,a3` is the same as the option given twice. */
function split(values: readonly string[] = []): string[] {
	const all = values.flatMap((value) => value.split(',')).map((value) => value.trim());
	return [...new Set(all)].filter((value) => value !== '');
}

function choose(
	option: string,
	given: readonly string[],
	choices: readonly string[],
	otherwise: readonly string[],
): readonly string[] {
	const asked = given.map((value) => value.toLowerCase());
	const unknown = asked.find((value) => !choices.includes(value));
	if (unknown !== undefined)
		throw new SettingsError(tell`${option} is “${unknown}”. Write ${choices.join(', ')}.`);
	return asked.length > 0 ? asked : otherwise;
}
