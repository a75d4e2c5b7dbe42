import { formatEntryAddress, formatListAddress } from '../../domain/addresses.ts';
import { groupTypes } from '../../domain/group-types.ts';
import type { Id, Milestone, Phase } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import { escapeMarkdown, escapeSigns } from '../../words/escape-markdown.ts';
import { formatArrival } from '../../words/format-arrival.ts';
import { formatPerformer } from '../../words/format-performer.ts';
import {
	formatList,
	formatMinutes,
	formatTiming,
	formatWithin,
} from '../../words/format-timing.ts';
import { formatTypes } from '../../words/format-types.ts';
import { gap } from '../../words/phrase-gap.ts';
import type { ExportSource } from '../export-source.ts';
import { isForPath } from '../journey-milestones.ts';
import { writeNext } from './next.ts';
import {
	formatLinks,
	joinBlocks,
	link,
	linkAll,
	linkTeam,
	linkTo,
	writeFact,
	writeList,
	writePart,
	writeTexts,
} from './parts.ts';
import type { WriteTwins } from './twin.ts';

/** The twin of every milestone’s page. */
export const milestoneTwins: WriteTwins = (source) =>
	source.whole.phases.flatMap(({ phase, milestones }) =>
		milestones.map((milestone) => ({
			address: formatEntryAddress(milestone),
			title: milestone.title,
			summary: milestone.summary,
			section: 'milestones' as const,
			write: () => writeMilestone(source, milestone, phase),
		})),
	);

function writeMilestone(source: ExportSource, milestone: Milestone, phase: Phase): string {
	const { journey, words } = source;
	const { say } = words;
	const ifMissed = milestone.ifMissed
		? `**${say('milestone.ifMissed')}** ${escapeSigns(milestone.ifMissed)}`
		: undefined;
	const metrics = milestone.metrics.flatMap((id) => journey.metrics.get(id) ?? []);
	return joinBlocks(
		writeFacts(source, milestone, phase),
		writePart(say('milestone.next'), writeNext(source, milestone.id)),
		writePart(say('milestone.steps'), writeSteps(source, milestone)),
		writePart(say('milestone.enablement'), writeEnablement(source, milestone)),
		writePart(say('milestone.exit'), joinBlocks(writeTexts(milestone.exit), ifMissed)),
		writePart(say('milestone.differences'), writeDifferences(source, milestone)),
		writePart(
			say('milestone.friction'),
			writeTexts(milestone.friction.map(({ signal }) => signal)),
		),
		source.writeBody(milestone),
		writePart(say('milestone.metrics'), writeList(metrics.map((metric) => link(source, metric)))),
	);
}

function writeFacts(source: ExportSource, milestone: Milestone, phase: Phase): string {
	const { journey, words } = source;
	const { say } = words;
	const { timing, partnerTypes } = milestone;
	const clock = escapeSigns(say('phase.clockOf', { phase: gap, starts: phase.starts }));
	const when = escapeSigns(formatTiming(words, timing));
	const types = [...journey.partnerTypes.values()].filter(({ id }) => partnerTypes.includes(id));
	const isForAll = types.length === journey.partnerTypes.size;
	const track = phase.tracks.find(({ id }) => id === milestone.track);
	const teams = (ids: readonly Id[]) =>
		linkAll(
			source,
			ids.map((id) => journey.teams.get(id)),
		);
	const marks = [
		milestone.isActivation ? say('milestone.activation') : '',
		milestone.isOptional ? say('milestone.optional') : '',
		milestone.isInternal ? say('body.internal') : '',
	].filter(Boolean);
	return writeList([
		marks.length > 0 ? `**${marks.join(' · ')}**` : undefined,
		writeFact(say('filter.phase'), link(source, phase)),
		writeFact(
			say('milestone.when'),
			timing.kind === 'window' ? `${when}, ${clock.replace(gap, () => link(source, phase))}` : when,
		),
		writeFact(say('milestone.team'), linkTeam(source, milestone.team)),
		writeFact(say('milestone.consulted'), teams(milestone.consulted)),
		writeFact(say('milestone.informed'), teams(milestone.informed)),
		writeFact(
			say('milestone.for'),
			isForAll
				? linkTo(source, say('milestone.forAll'), formatListAddress('partner-types'))
				: linkAll(source, types),
		),
		writeFact(say('phase.track'), track && escapeSigns(track.title)),
		writeFact(say('milestone.before'), writeBefore(source, milestone)),
	]);
}

/** What comes directly before, for each partner type where it differs. */
function writeBefore(source: ExportSource, { id }: Milestone): string {
	const { words, journey, whole, paths } = source;
	const own = [...paths].filter(([, path]) => path.milestones.has(id));
	const ways = own.length > 0 ? own : [['', whole] as const];
	const groups = groupTypes(
		ways.map(([type, path]) => [type, writeBeforeOn(source, path, id)] as const),
		(before) => before,
	).filter(({ value }) => value !== '');
	if (groups.length === 1 && groups[0]?.types.length === ways.length) return groups[0].value;
	return groups
		.map(({ types, value }) => {
			const name = words.say('next.forTypes', { types: formatTypes(words, journey, types) });
			return `${escapeSigns(name)}: ${value}`;
		})
		.join('; ');
}

function writeBeforeOn(source: ExportSource, path: Path, id: Id): string {
	const milestone = path.milestones.get(id);
	const links = (ids: readonly Id[] = []) =>
		ids.flatMap((one) => {
			const found = path.milestones.get(one);
			return found ? [link(source, found)] : [];
		});
	const [all, any] = [links(milestone?.after), links(milestone?.afterAny)];
	if (any.length < 2) return formatLinks(source, [...all, ...any]);
	const choice = source.words.say('milestone.beforeAny', {
		milestones: formatLinks(source, any, 'disjunction'),
	});
	return [formatLinks(source, all), choice].filter(Boolean).join('; ');
}

function writeSteps(source: ExportSource, { steps }: Milestone): string {
	const { journey, words } = source;
	return steps
		.map((step, i) => {
			const resource =
				step.resource === undefined ? undefined : journey.resources.get(step.resource);
			const parts = [
				`**${escapeSigns(formatPerformer(words, journey, step))}:** ${escapeSigns(step.do)}`,
				resource ? `(${link(source, resource)})` : '',
				step.within === undefined ? '' : `· ${escapeSigns(formatWithin(words, step.within))}`,
				step.isInternal ? `· ${words.say('body.internal')}` : '',
			];
			return `${i + 1}. ${parts.filter(Boolean).join(' ')}`;
		})
		.join('\n');
}

function writeEnablement(source: ExportSource, milestone: Milestone): string {
	const { journey, words, paths } = source;
	const { say } = words;
	return writeList(
		milestone.enablement.map(({ resource: id, lead, roles: named }) => {
			const resource = journey.resources.get(id);
			if (!resource) return undefined;
			const roles = (named.length > 0 ? named : resource.roles).flatMap(
				(role) => journey.program.roles.get(role) ?? [],
			);
			const arrivals = groupTypes(
				[...paths].flatMap(([type, path]) => {
					const timing = path.milestones.get(milestone.id)?.timing;
					return timing && isForPath(path, resource)
						? [[type, formatArrival(words, timing, lead)] as const]
						: [];
				}),
				(arrival) => arrival,
			);
			const when = arrivals.map(({ types, value }) =>
				arrivals.length > 1 ? `${value} (${formatTypes(words, journey, types)})` : value,
			);
			const facts = [
				say(`kind.${resource.kind}`),
				resource.minutes === undefined ? '' : formatMinutes(words, resource.minutes),
				resource.access === 'portal' ? say('resource.portal') : '',
				roles.length > 0 ? formatList(words, roles) : say('resource.everyRole'),
				when.length > 0 ? when.join('; ') : formatArrival(words, milestone.timing, lead),
			];
			return `${link(source, resource)}: ${escapeSigns(facts.filter(Boolean).join(' · '))}`;
		}),
	);
}

function writeDifferences(source: ExportSource, { byType }: Milestone): string {
	const { journey, words } = source;
	const { say } = words;
	return writeList(
		[...journey.partnerTypes.values()].map((type) => {
			const difference = byType.get(type.id);
			if (!difference) return undefined;
			const { timing, team, isOptional, exit, ifMissed } = difference;
			const facts = [
				timing && formatTiming(words, timing),
				team && say('difference.team', { team: journey.teams.get(team)?.title ?? team }),
				isOptional === undefined
					? undefined
					: say(isOptional ? 'difference.optional' : 'difference.required'),
				exit && say('difference.exit', { exit: exit.join('; ') }),
				ifMissed && say('difference.ifMissed', { what: ifMissed }),
			].filter((fact) => fact !== undefined);
			return `${link(source, type)}: ${escapeMarkdown(facts.join('; '))}`;
		}),
	);
}
