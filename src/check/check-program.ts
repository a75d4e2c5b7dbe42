import { findGrounds } from '../brand/theme-css.ts';
import type { Model } from '../collections/model.ts';
import { locate } from '../collections/read-model.ts';
import { formatField, type LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import { findHost } from '../host/find-host.ts';
import { checkFonts } from './check-fonts.ts';
import { checkTheme } from './check-theme.ts';
import { checkThemeCss } from './check-theme-css.ts';
import type { SayField } from './say-field.ts';

/** What program.yaml says that no schema can tell: its pictures and fonts are there, its colors can be read. */
export async function checkProgram(
	model: Model,
	shippedLanguages: readonly string[],
): Promise<LocatedProblem[]> {
	const { theme, locale, url, repository } = model.program;
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
	return problems;
}
