/** An answer that a browser keeps as a file. */
export const download = (text: string, { name, type }: { name: string; type: string }): Response =>
	new Response(text, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store',
		},
	});
