import { findGrounds } from '../brand/theme-css.ts';
import type { Model } from '../collections/model.ts';
import { locate } from '../collections/read-model.ts';
import { formatField, type LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import { findHost } from '../host/find-host.ts';
import { languagesWithTwoAddresses, shippedLanguages } from '../words/load-words.ts';
import { checkFonts } from './check-fonts.ts';
import { checkMenu } from './check-menu.ts';
import { checkTheme } from './check-theme.ts';
import { checkThemeCss } from './check-theme-css.ts';
import type { SayField } from './say-field.ts';

/** What program.yaml says that no schema can tell: its pictures and fonts are there, its colors can be read. */
export async function checkProgram(model: Model): Promise<LocatedProblem[]> {
	const { theme, locale, address, url, repository } = model.program;
	const problems: LocatedProblem[] = [];
	const say: SayField = (rule, severity, path, message) =>
		problems.push({
			rule,
			severity,
			file: 'program.yaml',
			field: formatField(path),
			message,
			...locate(model, 'program.yaml', path),
		});

	const { origin, pathname, search, hash } = new URL(url);
	const below = `${pathname}${search}${hash}`;
	if (below !== '/') {
		say(
			'site-address',
			'warning',
			['url'],
			tell`“${below}” is not used. Write “${origin}”. Where the site is served below a path, set BASE_PATH when you build.`,
		);
	}
	const hostname = repository && new URL(repository.url).hostname;
	if (hostname && !findHost(hostname)) {
		say(
			'repository-host',
			'warning',
			['repository', 'url'],
			tell`“${hostname}” is taken for GitHub, and “Edit this page” may lead nowhere. Links are made for GitHub and GitLab, told by these words in the address. Remove the field if your repository is at another host.`,
		);
	}
	for (const field of ['navigation', 'footer'] as const)
		model.program[field]?.forEach(({ page }, index) => {
			if (page === undefined || !model.entries.pages.get(page)?.data.internal) return;
			say(
				'link-to-internal',
				'warning',
				[field, index, 'page'],
				tell`“${page}” is an internal page: the public edition leaves this link out. Remove it here, or “internal” there.`,
			);
		});
	checkMenu(model, say);
	const css = checkThemeCss(model.folder);
	problems.push(...css.problems);
	if (theme) {
		await checkTheme(model, theme, findGrounds(css.tokens), say);
		await checkFonts(model, say);
	}
	const language = new Intl.Locale(locale ?? 'en').language;
	if (!shippedLanguages.includes(language)) {
		say(
			'language',
			'warning',
			['locale'],
			tell`The words of the interface are not shipped in “${locale}”; English is used. Shipped: ${shippedLanguages.join(', ')}.`,
		);
	}
	if (address === 'informal' && !languagesWithTwoAddresses.includes(language)) {
		say(
			'form-of-address',
			'warning',
			['address'],
			tell`“informal” changes nothing in “${locale ?? 'en'}”: the words of the interface come in one way there. Remove the field.`,
		);
	}
	return problems;
}
