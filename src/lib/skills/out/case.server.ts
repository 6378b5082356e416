import type { Language } from '#lib/people/person.ts';
import type { Competence, Framework } from '../framework/catalogue.ts';
import { framework as builtInFramework } from '../framework/catalogue.ts';
import { nameId } from './nameId.server.ts';

type Link = { title: string; identifier: string; uri: string };

/**
 * A framework as a CFPackage of CASE 1.1 (1EdTech). What has an id of its own, as the goals of SLO have, keeps it;
 * everything else gets one that stays the same. The mapping to SLO is told as `isRelatedTo`. A document within its package
 * does not name the package: CASE has that only where a document stands alone.
 */
export function casePackage(framework: Framework, home: string, language: Language) {
	const base = `${home}/ims/case/v1p1`;
	const documentId = documentIdOf(framework);
	const document: Link = {
		title: line(framework.title),
		identifier: documentId,
		uri: `${base}/CFDocuments/${documentId}`,
	};
	const lastChangeDateTime = framework.changedAt;
	const link = (of: Framework, item: Competence): Link => {
		const identifier = itemIdOf(of.id, item);
		return { title: item.code, identifier, uri: item.uri ?? `${base}/CFItems/${identifier}` };
	};
	const associate = (
		associationType: 'isChildOf' | 'isRelatedTo',
		origin: Link,
		destination: Link,
		sequenceNumber?: number,
	) => {
		const identifier = nameId(
			`association ${associationType} ${origin.identifier} ${destination.identifier}`,
		);
		return {
			identifier,
			associationType,
			...(sequenceNumber !== undefined && { sequenceNumber }),
			uri: `${base}/CFAssociations/${identifier}`,
			originNodeURI: origin,
			destinationNodeURI: destination,
			lastChangeDateTime,
		};
	};
	const byCode = new Map(framework.competences.map((item) => [item.code, item]));
	const slo = framework.id === 'slo' ? null : builtInFramework('slo', language);
	const related = new Map(slo?.competences.map((item) => [item.code, item]));
	return {
		CFDocument: {
			...document,
			creator: line(framework.sources[0] ?? framework.title),
			lastChangeDateTime,
			...(framework.version && { version: framework.version }),
			...(framework.note && { notes: framework.note }),
			// "Definitief concept" is not law yet, and CASE has a word for that.
			adoptionStatus: framework.status ? 'Draft' : 'Adopted',
			language,
			frameworkType: 'Competency framework',
			caseVersion: '1.1',
		},
		CFItems: framework.competences.map((item) => {
			const { title: _, ...itself } = link(framework, item);
			return {
				...itself,
				fullStatement: item.statement,
				humanCodingScheme: item.code,
				...(item.title && { abbreviatedStatement: Array.from(line(item.title)).slice(0, 60).join('') }),
				CFItemType: item.kind,
				language,
				lastChangeDateTime,
			};
		}),
		CFAssociations: framework.competences.flatMap((item, i) => {
			const origin = link(framework, item);
			const parent = item.parent === null ? undefined : byCode.get(item.parent);
			const above = parent ? link(framework, parent) : document;
			return [
				associate('isChildOf', origin, above, i + 1),
				...(slo
					? item.slo.flatMap((code) => {
							const goal = related.get(code);
							return goal ? [associate('isRelatedTo', origin, link(slo, goal))] : [];
						})
					: []),
			];
		}),
	};
}

/** What CASE calls a normalized string: without line breaks and tabs, which a school's own file may have. */
const line = (text: string) => text.replace(/\s+/g, ' ').trim();

const uuidIn = (uri: string | null) =>
	/[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.exec(uri ?? '')?.[0];

const itemIdOf = (frameworkId: string, { code, uri }: Competence) =>
	uuidIn(uri) ?? nameId(`item ${frameworkId} ${code}`);

/** The set of SLO's open data has an id of its own. */
const documentIdOf = ({ id }: Framework) =>
	id === 'slo' ? '3f31bbe2-e3ed-46e3-9f42-f83004b5cdc9' : nameId(`framework ${id}`);
