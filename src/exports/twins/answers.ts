import { formatEntryAddress } from '../../domain/addresses.ts';
import type { Path } from '../../domain/path.ts';
import type { Place } from '../../domain/place/find-place.ts';
import { isLongPath } from '../../domain/type-pages.ts';
import { findAnswer } from '../../plan/answer-address.ts';
import { type Card, type CardText, describeItem } from '../../plan/describe-item.ts';
import { makePlanData } from '../../plan/make-plan-data.ts';
import { fillPhrase } from '../../plan/phrases.ts';
import type { PlanData } from '../../plan/plan-data.ts';
import { collectPhrases, type SayPlan } from '../../plan/plan-phrases.ts';
import { escapeSigns } from '../../words/escape-markdown.ts';
import type { ExportSource } from '../export-source.ts';
import { joinBlocks, linkTo, writeFact, writeList, writePart } from './parts.ts';
import type { Twin } from './twin.ts';

/** So many of what is open, and of what is coming. */
const most = 3;

/**
 * All answers of a partner type: once each phase has begun, and once each milestone is reached. Of a long path the
 * latter are where the milestone is.
 */
export function listAnswerTwins(source: ExportSource, path: Path): Twin[] {
	const { say } = source.words;
	const type = path.partnerType;
	if (!type) return [];
	const phrases = collectPhrases(say);
	const write = () => {
		const data = makePlanData(source, path, (address) => address);
		const fill: SayPlan = (phrase, values = {}) => fillPhrase(phrases[phrase], values);
		const answer = (title: string, phase: string, milestone?: string) =>
			writePart(
				title,
				writeAnswer(source, data, fill, findAnswer(data, phase, milestone), milestone),
				3,
			);
		return joinBlocks(
			...path.phases.flatMap(({ phase, milestones }) => [
				`## ${escapeSigns(say('phase.named', { number: phase.number, title: phase.title }))}`,
				answer(say('answer.begin', { phase: phase.title }), phase.id),
				...(isLongPath(path)
					? [linkTo(source, say('answer.choose'), formatEntryAddress(phase))]
					: milestones.map(({ id, title }) =>
							answer(say('answer.after', { title }), phase.id, id),
						)),
			]),
		);
	};
	return [
		{
			address: `/next/${type.id}/`,
			title: say('answer.forType', { type: type.title }),
			summary: type.summary,
			section: 'start',
			write,
		},
	];
}

function writeAnswer(
	source: ExportSource,
	data: PlanData,
	say: SayPlan,
	place: Place,
	last: string | undefined,
): string {
	const { locale } = source.words;
	return joinBlocks(
		...(['open', 'coming'] as const).map((name) => {
			const cards = place[name]
				.slice(0, most)
				.map((item) =>
					describeItem({ data, say, locale, today: undefined, contact: '', last }, item),
				);
			const lines = cards.map((card) => writeCard(source, card, name === 'open'));
			const list = lines.length > 0 ? writeList(lines) : escapeSigns(say(`place.none.${name}`));
			return joinBlocks(`**${escapeSigns(say(`place.${name}`))}**`, list);
		}),
	);
}

/** A line; with all that is to be known where it is open now. */
function writeCard(source: ExportSource, card: Card, isWhole: boolean): string {
	const { title, address, when, tags, turn, facts } = card;
	const about = [when, ...tags, turn].map(escapeSigns).join(' · ');
	const line = `${linkTo(source, title, address)}: ${about}`;
	const more = facts.map(({ name, texts }) =>
		writeFact(name, texts.map((text) => writeText(source, text)).join('; ')),
	);
	return isWhole ? `${line}\n${writeList(more)}` : line;
}

function writeText(source: ExportSource, { text, address, note }: CardText): string {
	const said =
		address === undefined
			? escapeSigns(text)
			: address.startsWith('/')
				? linkTo(source, text, address)
				: `<${text}>`;
	return note ? `${said} (${escapeSigns(note)})` : said;
}
