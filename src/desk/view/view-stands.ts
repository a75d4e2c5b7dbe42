import type { MilestoneCount } from '../../domain/desk/count-milestones.ts';
import { countPhases } from '../../domain/desk/count-phases.ts';
import type { DescribedDesk } from '../../domain/desk/desk-answer.ts';
import { estimateByQuarter } from '../../domain/desk/estimate-activation.ts';
import type { CurvePoint } from '../../domain/desk/kaplan-meier.ts';
import { sayReached } from '../report/build-report.ts';
import type { DeskWords } from '../report/desk-words.ts';
import type { PageProgram } from './page-program.ts';

/** Cells of words: the first of a row names it. */
export interface TableView {
	head: readonly string[];
	rows: readonly (readonly string[])[];
}

export interface CurveView {
	title: string;
	sentence: string;
	/** The day of the first point that half have reached. */
	median: number | null;
	points: readonly CurvePoint[];
	/** All of them, half and none, as the language writes it. */
	shares: readonly string[];
	table: TableView;
}

interface LateView {
	text: string;
	/** What is documented there, or that nothing is. */
	friction: string;
	title: string;
	address: string;
}

export interface StandsView {
	phases: TableView;
	notes: readonly string[];
	milestones: readonly { title: string; table: TableView }[];
	curves: readonly CurveView[];
	quarters: TableView;
	latest: readonly LateView[];
}

/** So many of the places where most are late are told. */
const mostLate = 10;

export function viewStands(
	words: DeskWords,
	program: PageProgram,
	desk: DescribedDesk,
): StandsView {
	const { say } = words;
	const { phases, left, paused } = countPhases(
		desk.walks,
		program.data.phases.map(({ id }) => id),
	);
	const number = new Intl.NumberFormat(words.locale);
	const share = new Intl.NumberFormat(words.locale, { style: 'percent' });
	const dayOf = (day: number | null) =>
		day === null ? say('desk.table.notYet') : number.format(day);
	return {
		phases: {
			head: [say('desk.csv.phase'), say('desk.table.partners'), say('desk.table.since')],
			rows: phases.map(({ phase, partners, medianDay }) => [
				words.phase(phase),
				number.format(partners),
				medianDay === null ? '–' : number.format(medianDay),
			]),
		},
		notes: [
			...(left > 0 ? [say('desk.left', { count: left })] : []),
			...(paused > 0 ? [say('desk.paused', { count: paused })] : []),
		],
		milestones: viewMilestones(words, desk.milestones, number),
		curves: desk.activation.map(({ type, milestone, partners: count, median, curve }) => {
			const values = { type: words.type(type), title: words.milestone(milestone), count };
			return {
				title: words.type(type),
				sentence:
					median === null
						? say('desk.activationNot', values)
						: say('desk.activationOf', { ...values, day: median }),
				median,
				points: curve,
				shares: [1, 0.5, 0].map((one) => share.format(one)),
				table: tableCurve(words, curve),
			};
		}),
		quarters: {
			head: [
				say('desk.table.quarter'),
				say('desk.csv.type'),
				say('desk.table.partners'),
				say('desk.table.half'),
			],
			rows: estimateByQuarter(desk.walks).flatMap(({ quarter, activation }) =>
				activation.map(({ type, partners, median }) => [
					quarter,
					words.type(type),
					number.format(partners),
					dayOf(median),
				]),
			),
		},
		latest: [...desk.milestones]
			.filter(({ late }) => late > 0)
			.sort((a, b) => b.late / b.concerned - a.late / a.concerned || b.late - a.late)
			.slice(0, mostLate)
			.map((one) => viewLate(words, program, one)),
	};
}

function viewMilestones(
	words: DeskWords,
	counts: readonly MilestoneCount[],
	number: Intl.NumberFormat,
): StandsView['milestones'] {
	const { say } = words;
	const head = [
		say('desk.csv.milestone'),
		say('desk.table.concerned'),
		say('desk.table.reached'),
		say('desk.table.late'),
		say('desk.table.half'),
	];
	return [...Map.groupBy(counts, ({ type }) => type)].map(([type, own]) => ({
		title: words.type(type),
		table: {
			head,
			rows: own.map(({ id, concerned, reached, late, medianDay, recurs }) => [
				words.milestone(id),
				...[concerned, reached, late].map((count) => number.format(count)),
				recurs ? '–' : medianDay === null ? say('desk.table.notYet') : number.format(medianDay),
			]),
		},
	}));
}

/** The curve at each thirtieth day, and at its end. */
function tableCurve({ say, locale }: DeskWords, curve: readonly CurvePoint[]): TableView {
	const share = new Intl.NumberFormat(locale, { style: 'percent' });
	const last = curve.at(-1)?.day ?? 0;
	const days = [...Array(Math.floor(last / 30) + 1).keys()].map((i) => i * 30);
	const points = [...new Set([...days, last])].flatMap((day) => {
		const point = curve.findLast((one) => one.day <= day);
		return [{ reached: 0, low: null, high: null, ...point, day }];
	});
	return {
		head: [say('desk.csv.day'), say('desk.table.active'), say('desk.table.band')],
		rows: points.map(({ day, reached, low, high }) => [
			String(day),
			share.format(reached),
			low === null || high === null ? '–' : `${share.format(low)} – ${share.format(high)}`,
		]),
	};
}

function viewLate(
	words: DeskWords,
	{ data, milestones }: PageProgram,
	one: MilestoneCount,
): LateView {
	const types = one.type.split('+');
	const signals = new Set(
		types.flatMap((type) =>
			(data.paths[type]?.milestones ?? [])
				.filter(({ id }) => id === one.id)
				.flatMap(({ friction }) => friction.map(({ signal }) => signal.replace(/[.。]$/, ''))),
		),
	);
	return {
		text: sayReached(words, one),
		friction:
			signals.size === 0
				? words.say('desk.latest.none')
				: words.say('desk.latest.friction', { signals: [...signals].join('; ') }),
		title: words.milestone(one.id),
		address: milestones[one.id]?.address ?? '/',
	};
}
