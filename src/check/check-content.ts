import type { BodyReport } from '../body/checks/report.ts';
import { resolveImage } from '../body/render-text.ts';
import type { Targets } from '../body/resolve-url.ts';
import { listTargets } from '../body/targets.ts';
import { buildJourney } from '../collections/build-journey.ts';
import { isHiddenByItself, isInternalEntry } from '../collections/keep-public.ts';
import type { Model, Written } from '../collections/model.ts';
import { findWritten, locate, readModel } from '../collections/read-model.ts';
import { listOwnAddresses } from '../collections/read-site-address.ts';
import { bodyMarks } from '../collections/schema/marks.ts';
import { isOtherSchema } from '../collections/schema/schema-number.ts';
import { schemas } from '../collections/schema/schemas.ts';
import { checkJourney } from '../domain/check-journey.ts';
import { collectionNames } from '../domain/collections.ts';
import type { Edition, Entry, Journey } from '../domain/journey.ts';
import { formatField, type LocatedProblem, tidyProblem } from '../domain/located-problem.ts';
import type { Problem } from '../domain/problem.ts';
import { readSettings } from '../settings.ts';
import { addSalvaged, isFromLost, isOfUnknownEdition, listOtherTexts } from './add-salvaged.ts';
import { answerWarnings } from './answer-warnings.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkHomeLength } from './check-home-length.ts';
import { checkLikeColors } from './check-like-colors.ts';
import { checkLinks } from './check-links.ts';
import { checkProgram } from './check-program.ts';
import { checkPublicLevels } from './check-public-levels.ts';
import { listBrokenReferences, listUnread, wordBrokenReferences } from './check-references.ts';
import { checkThemeCss } from './check-theme-css.ts';
import { isFromUnknown, listLostMilestones } from './follow-unknown.ts';
import { openBodyReports } from './keep-bodies.ts';
import { runOwnChecks } from './run-own-checks.ts';

export interface ContentReport {
	/** By file, then by line. */
	problems: LocatedProblem[];
	/** How many files were read. */
	files: number;
	model: Model;
}

const editions: readonly Edition[] = ['public', 'internal'];

/** Code in .mdx texts is an error, is left unread, or is run to see whether it gives a text. */
export type CodeRule = 'refused' | 'left' | 'run';

/**
 * Reads a content folder and lists all that is wrong with it, in both editions.
 * @param today ISO date of the day on which the check is made
 * @param code never from the content, which whoever proposes a change has written
 */
export async function checkContent(
	folder: string,
	today: string,
	code: CodeRule = 'refused',
): Promise<ContentReport> {
	const { model, problems } = readModel(folder);
	const other = problems.filter(({ field }) => field === 'schema');
	if (other.length > 0 && isOfOtherSchema(model))
		return { problems: other, files: countFiles(model), model };
	const inside = addSalvaged(model, 'internal');
	const models = { internal: inside, public: addSalvaged(model, 'public') };
	const broken = listBrokenReferences(model);
	problems.push(...wordBrokenReferences(model, broken));
	problems.push(...(await checkProgramFields(inside)));

	const bodies = checkBodies(inside, code !== 'refused');
	if (code === 'run') await runBodies(bodies);
	beginDiagrams(bodies);
	for (const [written, report] of bodies) {
		for (const problem of report.problems) {
			problems.push({
				...problem,
				severity: written.data.draft ? 'warning' : problem.severity,
				file: written.file,
				field: '',
			});
		}
	}

	const pictures = await checkPictures(model, bodies);
	problems.push(...pictures.problems);

	const everything = buildJourney(inside, { edition: 'internal' });
	const unreadable = new Set([...model.unreadable, ...listLostMilestones(broken)]);
	const isCause = (problem: Problem) =>
		!isFromUnreadable(model, problem) &&
		!isFromLost(model, problem) &&
		!isFromUnknown(broken, problem);
	const found = new Map<string, { problem: LocatedProblem; editions: Set<Edition> }>();
	for (const edition of editions) {
		const journey =
			edition === 'internal' ? everything : buildJourney(models[edition], { edition });
		const targets = findTargets(journey, everything, bodies);
		const linked = { ...models[edition], unreadable };
		const inEdition = [
			...checkJourney(journey, today)
				.filter(isCause)
				// The public edition leaves tracks out that nobody names: there, the choices are not known.
				.filter(({ rule }) => edition === 'internal' || rule !== 'unknown-track')
				.map((problem) => locateProblem(inside, problem)),
			...runOwnChecks(journey, today).map((problem) => locateProblem(inside, problem)),
			...checkBodyLinks(linked, journey, targets, bodies),
			...(model.unreadable.has('program/program') ? [] : checkAddresses(linked, journey, targets)),
			...(await checkDrawings(journey, bodies)),
		];
		for (const problem of inEdition) {
			const key = JSON.stringify([
				problem.file,
				problem.line,
				problem.column,
				problem.rule,
				problem.message,
			]);
			const known = found.get(key);
			if (known) known.editions.add(edition);
			else found.set(key, { problem, editions: new Set([edition]) });
		}
	}
	for (const { problem, editions: held } of found.values()) {
		problems.push(
			held.has('public') && held.size === 1 ? { ...problem, edition: 'public' } : problem,
		);
	}
	problems.push(
		...checkPublicLevels(models)
			.filter(isCause)
			.map((problem) => locateProblem(inside, problem)),
	);
	problems.push(...checkColors(models.public, model), ...checkHomeLength(inside));
	const hasErrors = problems.some((problem) => problem.severity === 'error');
	if (!hasErrors) problems.push(...(await checkMap(model)));
	const { checkSigns } = await import('./check-signs.ts');
	problems.push(...checkSigns(inside, problems));
	// A picture of a kind that pages do not show is told where it is shown.
	const told = problems.filter(
		({ rule, file }) => rule !== 'strange-file' || !pictures.files.has(file),
	);
	const left = answerWarnings(told, inside).sort(byPlace);
	return { problems: left.map(tidyProblem), files: countFiles(model), model };
}

/** Nothing else is said of texts that are written for another schema: what their fields mean is not known. */
function isOfOtherSchema({ attempts }: Model): boolean {
	return attempts.some(({ collection, data }) => collection === 'program' && isOtherSchema(data));
}

function countFiles(model: Model): number {
	const home = model.home ? 1 : 0;
	const files = collectionNames.reduce((sum, name) => sum + model.entries[name].size, 1 + home);
	return files + [...model.unreadable].filter((key) => key !== 'program/program').length;
}

type Bodies = ReadonlyMap<Written, BodyReport>;

function findBodyRules(model: Model, allowsCode: boolean) {
	const types = model.entries['partner-types'];
	const others = listUnread(model, 'partner-types').filter((id) => !types.has(id));
	const shown = [...types.values()].filter(
		({ data }) => !isHiddenByItself(schemas['partner-types'], data),
	);
	return {
		allowsCode,
		partnerTypes: [...types.keys(), ...others],
		publicTypes: [...shown.map(({ id }) => id), ...others],
	};
}

/** The program’s fields, but for what follows from one that is lost. */
async function checkProgramFields(model: Model): Promise<LocatedProblem[]> {
	const attempt = model.attempts.find(({ collection }) => collection === 'program');
	// A file beside it is read all the same.
	if (model.unreadable.has('program/program') && !attempt?.salvaged)
		return checkThemeCss(model.folder).problems;
	const lost = (attempt?.salvaged?.lost ?? []).map((path) => formatField(path.map(toPart)));
	const problems = await checkProgram(model);
	return problems.filter(
		({ file, field }) =>
			file !== 'program.yaml' || !lost.some((one) => isWithin(field, one) || isWithin(one, field)),
	);
}

const toPart = (part: PropertyKey) => (typeof part === 'number' ? part : String(part));

/** Whether a field is another one, or a part of it. */
function isWithin(field: string, other: string): boolean {
	return field === other || field.startsWith(`${other}.`) || field.startsWith(`${other}[`);
}

/** Colors that look alike, where those that the program chooses are all known. */
function checkColors(model: Model, read: Model): LocatedProblem[] {
	const lost = read.attempts.find(({ collection }) => collection === 'program')?.salvaged?.lost;
	if (read.unreadable.has('program/program') && !lost) return [];
	const isLost = (...parts: string[]) =>
		lost?.some(
			([field, part]) => field === 'theme' && (part === undefined || parts.includes(String(part))),
		);
	const found = checkLikeColors(buildJourney(model, { edition: 'public' }));
	const sure = found.filter(({ path }) =>
		path[1] === 'phases' ? !isLost('phases') : !isLost('accent', 'second', 'lines'),
	);
	return sure.map(({ path, message }) =>
		locateProblem(model, {
			rule: 'like-colors',
			severity: 'warning',
			collection: 'program',
			id: 'program',
			path,
			message,
		}),
	);
}

function checkBodies(model: Model, allowsCode: boolean): Bodies {
	const kept = openBodyReports(findBodyRules(model, allowsCode));
	const reports = new Map<Written, BodyReport>();
	for (const collection of collectionNames) {
		for (const written of model.entries[collection].values()) {
			if (written.body) reports.set(written, kept.check(written.body, written));
		}
	}
	for (const written of [...listOtherTexts(model), ...(model.home ?? [])]) {
		if (written.body) reports.set(written, kept.check(written.body, written));
	}
	kept.keep();
	return reports;
}

/** Runs the texts that have code, where nothing else is wrong with them. */
async function runBodies(bodies: Bodies): Promise<void> {
	for (const [{ body }, { code, problems }] of bodies) {
		if (!body || !code || problems.length > 0) continue;
		const { findCodeFault } = await import('../body/check-code.ts');
		const message = await findCodeFault(body);
		if (message) problems.push({ rule: 'mdx-code', severity: 'error', message, ...code });
	}
}

function findTargets(journey: Journey, everything: Journey, bodies: Bodies): Targets {
	const anchors = new Map(
		[...bodies].map(([written, report]) => [`${written.collection}/${written.id}`, report.anchors]),
	);
	return listTargets(
		journey,
		everything,
		listOwnAddresses(everything.program, readSettings()),
		(entry: Entry) => anchors.get(`${entry.collection}/${entry.id}`)?.[journey.edition] ?? [],
	);
}

function checkBodyLinks(
	model: Model,
	journey: Journey,
	targets: Targets,
	bodies: Bodies,
): LocatedProblem[] {
	return [...bodies].flatMap(([written, report]) => {
		const schema = schemas[written.collection];
		const isHidden =
			isInternalEntry(schema, written.data) ||
			isOfUnknownEdition(model, written.file) ||
			bodyMarks.get(schema)?.isInternal !== false;
		const isShown = journey.edition === 'internal' || !isHidden;
		if (!isShown || written.data.draft) return [];
		return checkLinks(written.file, report, { journey, targets, model }).map((problem) => ({
			...problem,
			file: written.file,
			field: '',
		}));
	});
}

/** Pictures that are missing, or cannot be shown. */
async function checkPictures({ folder }: Model, bodies: Bodies) {
	const problems: LocatedProblem[] = [];
	const files = new Set<string>();
	for (const [{ file, data }, { images }] of bodies) {
		if (data.draft) continue;
		for (const { url, line, column } of images) {
			const { checkPicture } = await import('../body/check-picture.ts');
			const problem = await checkPicture(folder, resolveImage(url, file), url);
			if (!problem) continue;
			problems.push({ rule: 'image', file, line, column, field: '', ...problem });
			files.add(resolveImage(url, file));
		}
	}
	return { problems, files };
}

/** Author's drawings that mermaid cannot read. */
/** Has the diagrams of texts looked at by another process while all else is checked here. */
function beginDiagrams(bodies: Bodies): void {
	const diagrams = [...bodies.values()].flatMap((body) => body.diagrams);
	if (diagrams.length === 0) return;
	const look = async () => {
		const { checkAuthorDiagram } = await import('../body/draw-author-diagram.ts');
		await Promise.all(diagrams.map((diagram) => checkAuthorDiagram(diagram)));
	};
	// What is wrong is asked for, and told, with all that is wrong.
	look().catch(() => undefined);
}

async function checkDrawings(journey: Journey, bodies: Bodies): Promise<LocatedProblem[]> {
	if (journey.edition === 'public') return [];
	const problems: LocatedProblem[] = [];
	for (const [written, { diagrams }] of bodies) {
		for (const diagram of diagrams) {
			const { checkAuthorDiagram } = await import('../body/draw-author-diagram.ts');
			for (const { line, message } of await checkAuthorDiagram(diagram)) {
				problems.push({
					rule: 'diagram',
					severity: written.data.draft ? 'warning' : 'error',
					file: written.file,
					line,
					column: 1,
					field: '',
					message,
				});
			}
		}
	}
	return problems;
}

/** Titles that the map of the whole program has to cut, and characters that it has no font for. */
async function checkMap(model: Model): Promise<LocatedProblem[]> {
	const journey = buildJourney(model, { edition: 'public' });
	if (journey.milestones.size === 0) return [];
	const { keepMapProblems } = await import('../map/kept-maps/keep-map-problems.ts');
	const { siteUrl, basePath } = readSettings();
	const address = `${siteUrl ?? journey.program.url}${basePath}map/`;
	const { withBrandFonts } = await import('../fonts/faces.ts');
	const { loadBrandFonts } = await import('../fonts/load-brand.ts');
	const fonts = await loadBrandFonts(model.folder, journey.program.theme.fonts);
	const problems = withBrandFonts(fonts, () => keepMapProblems(journey, address));
	return problems.flatMap(({ rule, ...problem }) =>
		rule === 'map-title-cut' || rule === 'map-missing-character'
			? [locateProblem(model, { ...problem, rule })]
			: [],
	);
}

/** A file that could not be read has said so already: what is missing because of it is not said again. */
function isFromUnreadable(model: Model, { rule }: Problem): boolean {
	const followOn = [
		'empty-phase',
		'no-activation',
		'long-wait',
		'idle-team',
		'unused-resource',
		'no-portal',
		'access-too-early',
		'phase-count',
		'no-enablement',
		'no-play',
		'unused-measure',
		'stuck-level',
		'easier-level',
		'benefit-out-of-reach',
		'impossible-requirement',
	];
	return model.unreadable.size > 0 && followOn.includes(rule);
}

function locateProblem(
	model: Model,
	{ rule, severity, collection, id, path, message, mistyped }: Problem,
): LocatedProblem {
	const written = collection === 'program' ? undefined : findWritten(model, collection, id);
	const file = collection === 'program' ? 'program.yaml' : (written?.file ?? '');
	const field = formatField(path);
	const { team } = written?.data ?? {};
	const reader =
		rule === 'review-overdue' ? model.entries.teams.get(team ?? '')?.data.title : undefined;
	return {
		rule,
		severity,
		file,
		field,
		message,
		mistyped,
		team: reader,
		...locate(model, file, path),
	};
}

function byPlace(a: LocatedProblem, b: LocatedProblem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1);
}
