import { compressedTypes, mediaTypes } from './media-types.ts';
import {
	cacheRules,
	commonHeaders,
	folderHeaders,
	type Headers,
	lastingFolders,
	pageHeaders,
	strictTransport,
	workerFile,
} from './response-headers.ts';
import type { ServerSettings } from './server-settings.ts';

/** A site's configuration for Caddy. */
export function writeCaddy({ root, host, basePath, listen = host }: ServerSettings): string {
	const base = basePath.slice(0, -1);
	const below = (folders: readonly string[]) =>
		folders.map((folder) => `${basePath}${folder}/*`).join(' ');
	const special = Object.keys(folderHeaders);
	const files = base === '' ? 'handle' : `handle_path ${basePath}*`;
	return `# For Caddy. Written by “npm run headers”: change the host and the folder there.

${listen} {
	root * ${root}
${writeCompression('	')}

	header {
${Object.entries(commonHeaders)
	.map(([name, value]) => `		${name} "${value}"`)
	.join('\n')}
		# Once the site is on https for good:
		# Strict-Transport-Security "${strictTransport}"
	}

	@pages not path ${below(special)}
${writeHeaders('@pages', pageHeaders)}
${Object.entries(folderHeaders)
	.map(([folder, headers]) => writeHeaders(`${basePath}${folder}/*`, headers))
	.join('\n')}

	@lasting path ${below(lastingFolders)}
	@brief not path ${below(lastingFolders)} ${basePath}${workerFile}
	header @lasting Cache-Control "${cacheRules.lasting}"
	header @brief Cache-Control "${cacheRules.brief}"
	header ${basePath}${workerFile} Cache-Control "${cacheRules.worker}"

${writeTypes()}

	@hidden {
		path_regexp /\\.
		not path ${basePath}.well-known/*
	}
	handle @hidden {
		error 404
	}
	${files} {
		file_server {
			hide _headers
		}
	}
${base === '' ? '' : redirectToSite(basePath)}
	handle_errors {
		@missing expression {http.error.status_code} == 404
		handle @missing {
			rewrite * /404.html
${writeCompression('			')}
			header Content-Type "text/html; charset=utf-8"
			header Cache-Control "${cacheRules.brief}"
			file_server
		}
	}
}
`;
}

/** What is already packed, such as the search, stays as it is. */
function writeCompression(indent: string): string {
	return [
		'encode zstd gzip {',
		'	match {',
		...compressedTypes.map((type) => `		header Content-Type ${type}*`),
		'	}',
		'}',
	]
		.map((line) => indent + line)
		.join('\n');
}

function redirectToSite(basePath: string): string {
	return `	handle {\n		error 404\n	}\n	redir / ${basePath}\n	redir ${basePath.slice(0, -1)} ${basePath} 301\n`;
}

function writeHeaders(which: string, headers: Headers): string {
	return Object.entries(headers)
		.map(([name, value]) => `	header ${which} ${name} "${value}"`)
		.join('\n');
}

/** Pages keep the type that Caddy gives them, because any address may end in the one for what is missing. */
function writeTypes(): string {
	const { '.html': _, ...others } = mediaTypes;
	return [...Map.groupBy(Object.entries(others), ([, type]) => type)]
		.map(([type, list], i) => {
			const endings = list.map(([ending]) => `*${ending}`).join(' ');
			return `	@type${i + 1} path ${endings}\n	header @type${i + 1} Content-Type "${type}"`;
		})
		.join('\n');
}
