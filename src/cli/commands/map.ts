import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import { formatReport } from '../../check/format-report.ts';
import { buildJourney } from '../../collections/build-journey.ts';
import type { Edition, Journey } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import { buildPath } from '../../domain/path.ts';
import { sheetFormats } from '../../exports/map-files.ts';
import { type MapSource, recallSheet } from '../../exports/map-sheets.ts';
import { findContentDate } from '../../history/find-content-date.ts';
import { formatFolder, readSettings, readToday } from '../../settings.ts';
import { loadProgramWords } from '../../words/load-words.ts';
import { wordMapHelp } from '../map/help.ts';
import { type Drawing, listDrawings } from '../map/list-drawings.ts';
import { type MapRequest, readMapOptions } from '../map/options.ts';
import type { Command, Streams } from '../run-command.ts';

/** Draws maps outside of a build: posters, and what else is asked for. */
export const runMap: Command = async (args, streams) => {
	const request = readMapOptions(args);
	if (request === 'help') {
		streams.stdout.write(wordMapHelp());
		return 0;
	}
	const journey = await readContent(request.edition, streams);
	if (!journey) return 1;
	const drawings = await listDrawings(makeSource(journey), request);
	try {
		mkdirSync(request.out, { recursive: true });
		for (const drawing of drawings) await writeSheets(drawing, request, streams);
		return 0;
	} catch (error) {
		if (!isRefused(error)) throw error;
		streams.stderr.write(
			`${tell`“${request.out}” cannot be written into: it, or a folder above it, is a file or is closed to you. Name another folder with --out.`}\n`,
		);
		return 2;
	}
};

/** What a file system says where a folder cannot be made or written into. */
function isRefused(error: unknown): boolean {
	const codes = ['ENOTDIR', 'EEXIST', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC'];
	return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** The journey of an edition; nothing where the content has an error, which is printed. */
async function readContent(edition: Edition, { stderr }: Streams): Promise<Journey | undefined> {
	const { content, code } = readSettings();
	const { problems, files, model } = await checkContent(content, readToday(), code);
	const errors = problems.filter(({ severity }) => severity === 'error');
	if (errors.length === 0) return buildJourney(model, { edition });
	stderr.write(`${formatReport(errors, formatFolder(content), files)}\n`);
	stderr.write(`${tell`No map was drawn.`}\n`);
	return undefined;
}

function makeSource(journey: Journey): MapSource {
	const { content, siteUrl, basePath } = readSettings();
	return {
		journey,
		path: buildPath(journey),
		words: loadProgramWords(journey.program),
		contentDate: findContentDate(content),
		site: new URL(basePath, siteUrl ?? journey.program.url).href.replace(/\/$/, ''),
	};
}

/** Each sheet is laid out once, whatever it is written as; what it cannot keep to stands below its files. */
async function writeSheets(
	{ name, source }: Drawing,
	{ sheets, formats, out }: MapRequest,
	{ stdout }: Streams,
): Promise<void> {
	for (const sheet of sheets) {
		const { list, problems } = await recallSheet(source, sheet);
		for (const format of formats) {
			const file = path.join(out, `${name}-${sheet}.${format}`);
			writeFileSync(file, await sheetFormats[format](list, source.site));
			stdout.write(`${formatFolder(file)}\n`);
		}
		for (const { severity, message } of problems)
			stdout.write(`  ${severity === 'error' ? tell`error` : tell`warning`}: ${message}\n`);
	}
}
