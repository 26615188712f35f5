import { type Json, objectOf, objectsOf, textOf } from '../json';
import { promqlOf } from '../promqlOf';
import { fillIn } from './fillIn';
import { fixedValues } from './fixedValues';
import type { DashboardContent } from './types';

const MAXIMUM_QUERIES = 2000;
const MAXIMUM_DEPTH = 20;

interface Panels {
  queries: string[];
  libraryPanels: string[];
}

/** What the panels of a dashboard read, in its older or its newer form. */
export function readContent(dashboard: Json): DashboardContent {
  const found: Panels = { queries: [], libraryPanels: [] };
  addPanels(dashboard.panels, found, 0);
  for (const row of objectsOf(dashboard.rows)) {
    addPanels(row.panels, found, 0);
  }
  for (const element of Object.values(objectOf(dashboard.elements))) {
    addElement(objectOf(element), found);
  }
  const variables = Array.isArray(dashboard.variables)
    ? dashboard.variables
    : objectOf(dashboard.templating).list;
  const fixed = fixedValues(objectsOf(variables));
  const queries = new Set<string>();
  for (const query of found.queries) {
    for (const filled of fillIn(query, fixed)) {
      if (queries.size < MAXIMUM_QUERIES) queries.add(filled);
    }
  }
  return {
    queries: [...queries],
    libraryPanels: [...new Set(found.libraryPanels)],
  };
}

/** What a panel that is kept apart reads. */
export function readLibraryPanel(model: unknown): readonly string[] {
  return readContent({ panels: [model] }).queries;
}

/** Rows hold panels of their own while they are folded. */
function addPanels(panels: unknown, found: Panels, depth: number): void {
  if (depth > MAXIMUM_DEPTH) return;
  for (const panel of objectsOf(panels)) {
    const before = found.queries.length;
    const type = textOf(objectOf(panel.datasource).type);
    for (const target of objectsOf(panel.targets)) {
      const own = textOf(objectOf(target.datasource).type);
      // One panel may mix several systems; then each query names its own.
      add(found, promqlOf(target, own ?? withoutMixed(type)));
    }
    const library = textOf(objectOf(panel.libraryPanel).uid);
    if (library !== undefined && found.queries.length === before) {
      found.libraryPanels.push(library);
    }
    addPanels(panel.panels, found, depth + 1);
  }
}

function addElement(element: Json, found: Panels): void {
  const spec = objectOf(element.spec);
  if (element.kind === 'LibraryPanel') {
    const library = textOf(objectOf(spec.libraryPanel).uid);
    if (library !== undefined) found.libraryPanels.push(library);
    return;
  }
  const { queries } = objectOf(objectOf(spec.data).spec);
  for (const item of objectsOf(queries)) {
    const query = objectOf(objectOf(item.spec).query);
    // The system stands in `group`; before there was one, in `kind`.
    const type = textOf(query.group) ?? textOf(query.kind);
    add(found, promqlOf(objectOf(query.spec), type));
  }
}

function withoutMixed(type: string | undefined): string | undefined {
  return type === 'mixed' || type === 'datasource' ? undefined : type;
}

function add(found: Panels, query: string | undefined): void {
  if (query !== undefined) found.queries.push(query);
}
