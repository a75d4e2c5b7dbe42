import type { Nodes, Root } from 'mdast';
import type { Body } from '../domain/journey.ts';
import { checkElement } from './checks/check-element.ts';
import { checkHidden, checkLost } from './checks/check-hidden.ts';
import { checkPart } from './checks/check-part.ts';
import type { BodyReport, BodyRules, PartPlace, WholeText } from './checks/report.ts';
import { findHarm, wordSwallowed } from './checks/word-harm.ts';
import { listDiagramLinks } from './diagram-links.ts';
import { readDiagram } from './diagram-source.ts';
import { dropInternal, findHiddenParts, findLostReferences } from './drop-internal.ts';
import { findMisplaced } from './find-misplaced.ts';
import { findNestedLinks } from './find-nested-links.ts';
import { findTwiceDefined, listTwiceDefined } from './find-twice-defined.ts';
import { findTyped } from './find-typed.ts';
import { findUnread } from './find-unread.ts';
import { findHeadings, type Owner } from './headings.ts';
import { isJsxElement } from './jsx.ts';
import { checkTangle, findPlace, parseBody } from './parse-body.ts';
import { createSwallowedFinder } from './swallowed.ts';
import { tidyTree } from './tidy-tree.ts';
import { SKIP, visitParents } from './visit.ts';

/** Reads an author's text and lists what is wrong with it and what it leads to. */
export function checkBody(body: Body, owner: Owner, rules: BodyRules): BodyReport {
	const report: BodyReport = {
		problems: [],
		links: [],
		images: [],
		references: [],
		diagrams: [],
		anchors: { public: [], internal: [] },
	};
	const tangle = rules.allowsCode ? undefined : checkTangle(body);
	const parsed = tangle ? { problem: tangle } : parseBody(body);
	if ('problem' in parsed) {
		report.problems.push(parsed.problem);
		return report;
	}
	const { tree } = parsed;
	const harm = findHarm(body);
	if (harm) report.problems.push(harm);
	const inPublic = { edition: 'public', partnerTypes: new Set(rules.publicTypes) } as const;
	const inside = { edition: 'internal', partnerTypes: new Set(rules.partnerTypes) } as const;
	const hidden = findHiddenParts(tree, inPublic);
	checkParts({
		...{ tree, body, rules, report, hidden },
		definitions: findDefinitions(tree),
		unused: findHiddenParts(tree, inside),
		lost: findLostReferences(tree, hidden),
		twice: listTwiceDefined(tree),
		isHarmTold: harm !== undefined,
	});
	report.problems.push(
		...findTyped(tree, body),
		...findTwiceDefined(tree, body),
		...findNestedLinks(tree, body),
		...findUnread(tree, body),
	);
	const misplaced = new Set<string>();
	for (const shown of [inside, inPublic]) {
		dropInternal(tree, shown);
		report.anchors[shown.edition] = findHeadings(tree, owner).map((heading) => heading.id);
		checkPlaces(tree, body, report, misplaced);
	}
	return report;
}

function checkParts(whole: WholeText): void {
	const { tree, body, report, hidden } = whole;
	const findSwallowed = createSwallowedFinder(tree, body.text);
	visitParents(tree, (node: Nodes, ancestors) => {
		const place = findPlace(node, body);
		const isInside = ancestors.some((parent) => hidden.has(parent));
		const isInternal = isInside || hidden.has(node);
		const part: PartPlace = {
			place,
			isInternal,
			say: (rule, message, more) =>
				report.problems.push({ rule, severity: 'error', message, ...more, ...place }),
		};
		if (isInternal && !isInside) checkHidden(node, part, whole);
		checkLost(node, part, whole);
		if (!isInternal)
			for (const swallowed of findSwallowed(node))
				report.problems.push(wordSwallowed(swallowed, body));
		const diagram = readDiagram(node, body);
		if (diagram) {
			report.diagrams.push(diagram);
			report.links.push(...listDiagramLinks(diagram).map((link) => ({ ...link, isInternal })));
		}
		if (isJsxElement(node)) checkElement(node, part, whole);
		else if (!diagram) checkPart(node, part, whole);
		return diagram ? SKIP : undefined;
	});
}

/**
 * What stands where HTML has no place for it. Each edition has parts of its own; a page of code is
 * known only once it has run.
 */
function checkPlaces(tree: Root, body: Body, report: BodyReport, told: Set<string>): void {
	const holdsTags = body.format === 'mdx' || /<[a-z]/i.test(body.text);
	if (!holdsTags || report.code || report.problems.some(({ rule }) => rule === 'html')) return;
	tidyTree(tree);
	for (const problem of findMisplaced(tree, body)) {
		const key = `${problem.line}:${problem.column}`;
		if (!told.has(key)) report.problems.push(problem);
		told.add(key);
	}
}

/** Where the reference-style links of a text lead. */
function findDefinitions(tree: Root): Map<string, string> {
	const found = new Map<string, string>();
	visitParents(tree, 'definition', (node) => {
		if (!found.has(node.identifier)) found.set(node.identifier, node.url);
	});
	return found;
}
