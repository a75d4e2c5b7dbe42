import { type BuiltSite, buildSite } from '../site/build-site.ts';

const signs = /\bundefined\b|\[object |\bNaN\b|\bInfinity\b|Invalid Date/;

/** Builds a program and looks for what no file may say and what is half there; also says where the build falls. */
export function buildAndSearch(folder: string, edition: 'public' | 'internal'): string[] {
	try {
		const site = buildSite({ JOURNEY_CONTENT: folder, JOURNEY_EDITION: edition });
		try {
			return findHalfFiles(site);
		} finally {
			site.remove();
		}
	} catch (error) {
		const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
		return [`the build falls: ${String(stdout).slice(-400)} ${String(stderr).slice(-1500)}`];
	}
}

/** Files of a site that show what no file may say, or that break off. */
export function findHalfFiles(site: BuiltSite): string[] {
	return site.files
		.filter((file) => !file.startsWith('admin/'))
		.flatMap((file) => findFaults(file, site.read(file)));
}

function findFaults(file: string, text: string): string[] {
	if (!/\.(?:html|json|svg|csv|ics|md|mmd|txt|xml|webmanifest)$/.test(file)) return [];
	if (text === '') return [`${file} is empty`];
	const found = signs.exec(text);
	const around = found && text.slice(Math.max(0, found.index - 60), found.index + 60);
	return [
		...(around ? [`${file} shows: ${around}`] : []),
		...(isWhole(file, text) ? [] : [`${file} breaks off: ${text.slice(-60)}`]),
	];
}

/** Whether a file has its end. */
function isWhole(file: string, text: string): boolean {
	if (/\.(?:json|webmanifest)$/.test(file)) return isJson(text);
	if (file.endsWith('.html')) return /<\/(?:html|script)>\s*$/.test(text);
	if (/\.(?:svg|xml)$/.test(file)) return /<\/[\w:]+>\s*$/.test(text);
	return !file.endsWith('.ics') || text.trimEnd().endsWith('END:VCALENDAR');
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
