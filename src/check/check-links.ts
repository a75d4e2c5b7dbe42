import type { BodyReport } from '../body/checks/report.ts';
import { componentRules } from '../body/components.ts';
import type { BodyProblem } from '../body/parse-body.ts';
import { resolveUrl, type Targets } from '../body/resolve-url.ts';
import { wordLostLink } from '../body/word-lost-link.ts';
import type { Model } from '../collections/model.ts';
import { findCollection } from '../domain/addresses.ts';
import type { CollectionName } from '../domain/collections.ts';
import { findEntry } from '../domain/find-entry.ts';
import { isUnread } from '../domain/is-unread.ts';
import type { Journey } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import type { Rule } from '../domain/rules.ts';
import { findNearest, listChoices } from '../words/nearest.ts';

export interface LinkContext {
	journey: Journey;
	targets: Targets;
	model: Model;
}

/** Follows every link and component of a body; says which ones lead nowhere in this edition. */
export function checkLinks(
	file: string,
	report: BodyReport,
	{ journey, targets, model }: LinkContext,
): BodyProblem[] {
	const problems: BodyProblem[] = [];
	const isPublic = journey.edition === 'public';
	for (const { url, isInternal, line, column } of report.links) {
		if (isInternal && isPublic) continue;
		const say = (rule: Rule, message: string, severity: 'error' | 'warning' = 'error') =>
			problems.push({ rule, severity, line, column, message });
		const { problem, address, page = '', anchor = '' } = resolveUrl(url, file, targets);
		if (problem === 'scheme') say('link', wordRefused(url));
		if (problem === 'page' && !isUnreadable(model, page))
			say('link', wordLostLink(url, page, targets), address ? 'warning' : 'error');
		if (problem === 'folder')
			say(
				'link',
				tell`The link “${url}” names a folder, and not a page. Write the address of a page: this one has ${page}.`,
			);
		if (problem === 'moved')
			say(
				'link',
				tell`The link “${url}” leads to an earlier address of a page. Write “${address}”.`,
				'warning',
			);
		if (problem === 'anchor') {
			const anchors = [...(targets.get(page)?.anchors ?? [])];
			const near = findMoved(anchor, anchors) ?? findNearest(anchor, anchors);
			say(
				'link',
				tell`“${page}” has no heading with the address “#${anchor}”.${near ? tell` Did you mean “#${near}”?` : ''}`,
			);
		}
		if (problem === 'hidden')
			say(
				'link-to-internal',
				tell`The link “${url}” leads to an internal page, so the public edition shows its words only, and never the address. Move it into <Internal>, or remove it.`,
				'warning',
			);
	}
	for (const { component, id, isInternal, line, column } of report.references) {
		const collection = componentRules[component]?.linksTo as CollectionName;
		if (
			(isInternal && isPublic) ||
			findEntry(journey, collection, id) ||
			isUnread(model.unreadable, collection, id)
		)
			continue;
		const written = model.entries[collection].get(id);
		if (written && !written.data.draft) {
			problems.push({
				rule: 'link-to-internal',
				severity: 'warning',
				line,
				column,
				message: tell`<${component} id="${id}"> leads to an internal page, so the public edition shows nothing to follow. Move it into <Internal>, or remove it.`,
			});
			continue;
		}
		const choices = [...model.entries[collection].keys()];
		const near = findNearest(id, choices);
		problems.push({
			rule: 'unknown-reference',
			severity: 'error',
			line,
			column,
			message: written
				? tell`<${component} id="${id}"> leads to a draft, which is not published. Publish it, or remove this.`
				: tell`<${component}> names “${id}”, and there is none of that id.${near ? tell` Did you mean “${near}”?` : ''} Choices: ${listChoices(choices)}.`,
			...(!written && { mistyped: { word: id, choices } }),
		});
	}
	return problems;
}

/** The heading whose plain address a part of the page has, or may have. */
function findMoved(anchor: string, anchors: readonly string[]): string | undefined {
	return anchors.find(
		(one) =>
			[`${anchor}-1`, `section-${anchor}`].includes(one.split('--').at(-1) ?? '') ||
			one.endsWith(`--${anchor}`),
	);
}

/** A page whose file could not be read has been reported already. */
export function isUnreadable({ unreadable }: Pick<Model, 'unreadable'>, page: string): boolean {
	const collection = findCollection(page);
	const [, , id] = page.split('/');
	return collection !== undefined && isUnread(unreadable, collection, id || '*');
}

/** An address of the web that begins with www. is read as http by Markdown. */
function wordRefused(url: string): string {
	const [, rest] = /^http:\/\/(.+)$/is.exec(url) ?? [];
	if (rest !== undefined && URL.canParse(`https://${rest}`))
		return tell`The link “${url}” is not let through. Write “https://${rest}”.`;
	if (/^https:/i.test(url) && !URL.canParse(url))
		return tell`The link “${url}” is no address that there can be. Look at its name and its port.`;
	return tell`The link “${url}” is not let through. Links begin with https://, mailto: or / (a page of this site).`;
}
