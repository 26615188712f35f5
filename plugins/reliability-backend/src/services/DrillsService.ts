import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  type DrillCandidateReading,
  type DrillScenario,
  type ExecutionReading,
  pickCandidate,
  type StartDrillRequest,
  weighCandidates,
} from '@vigie/backstage-plugin-reliability-common';
import type { ExecutionStore } from '../database/executions/ExecutionStore';
import type { ScenarioStore } from '../database/executions/ScenarioStore';
import {
  toVersionRow,
  type VersionStore,
} from '../database/executions/VersionStore';
import type { RunbookVersionRow } from '../database/tables';
import type { Person } from '../executions/Person';
import { plainText } from '../executions/plainText';
import type { VisibleEntities } from '../visibility/VisibleEntities';
import type { EntitiesService } from './EntitiesService';
import type { ExecutionsService } from './ExecutionsService';
import { requireEntityRef } from './requireEntityRef';

/** Rehearsals, in the manner of the wheel of misfortune. */
export class DrillsService {
  readonly #scenarios: ScenarioStore;
  readonly #store: ExecutionStore;
  readonly #versions: VersionStore;
  readonly #executions: ExecutionsService;
  readonly #entities: EntitiesService;
  readonly #visible: VisibleEntities;
  readonly #now: () => number;
  readonly #random: () => number;

  constructor(options: {
    scenarios: ScenarioStore;
    store: ExecutionStore;
    versions: VersionStore;
    executions: ExecutionsService;
    entities: EntitiesService;
    visible: VisibleEntities;
    /** Epoch seconds. */
    now: () => number;
    /** From 0 to 1, 1 excluded. */
    random: () => number;
  }) {
    this.#scenarios = options.scenarios;
    this.#store = options.store;
    this.#versions = options.versions;
    this.#executions = options.executions;
    this.#entities = options.entities;
    this.#visible = options.visible;
    this.#now = options.now;
    this.#random = options.random;
  }

  /**
   * Scenarios of the services that the team owns and the caller may see, the
   * likeliest to be picked first.
   *
   * @throws `InputError` for a text that is not an entity reference.
   */
  async candidates(
    team: string,
    credentials: BackstageCredentials,
  ): Promise<DrillCandidateReading[]> {
    const owned = await this.#scenarios.ownedBy(
      requireEntityRef(plainText(team)),
    );
    const visible = await (
      await this.#visible.to(credentials)
    ).among([...new Set(owned.map(({ entity_ref }) => entity_ref))]);
    const drills = await this.#store.lastDrills([...visible]);
    const last = new Map(
      drills.map(drill => [`${drill.entityRef} ${drill.scenario}`, drill]),
    );
    const weighed = weighCandidates(
      owned
        .filter(({ entity_ref }) => visible.has(entity_ref))
        .map(({ entity_ref: entityRef, slug, title, tier }) => {
          const drill = last.get(`${entityRef} ${slug}`);
          return {
            entityRef,
            scenario: slug,
            title,
            ...(tier !== null && { tier }),
            ...(drill && { drilledAt: drill.drilledAt }),
            ...(drill?.outcome && { outcome: drill.outcome }),
          };
        }),
      this.#now(),
    );
    return [...weighed].sort((one, other) => other.chance - one.chance);
  }

  /**
   * Starts the scenario named, or one picked among the candidates of the team.
   *
   * @throws `ConflictError` when the team has no scenario, `NotFoundError` when
   * the one named is unknown or not visible, `InputError` when it is named
   * without its service.
   */
  async start(
    request: StartDrillRequest,
    person: Person,
  ): Promise<ExecutionReading> {
    const team = requireEntityRef(plainText(request.team));
    const before = await this.#executions.repeated(request.operation, person, {
      kind: 'drill',
      team,
    });
    // Another pick now would be another drill.
    if (before) return before;
    const { entityRef, scenario } = await this.#choose(request, team, person);
    const version = await this.#firstRunbook(entityRef, scenario);
    return this.#executions.begin(
      {
        id: request.operation,
        kind: 'drill',
        entity_ref: entityRef,
        runbook: version?.slug ?? null,
        title: scenario.title,
        alert: scenario.alerts[0] ?? null,
        scenario: JSON.stringify(scenario),
        scenario_slug: scenario.slug,
        team,
      },
      version,
      person,
    );
  }

  async #choose(
    request: StartDrillRequest,
    team: string,
    person: Person,
  ): Promise<{ entityRef: string; scenario: DrillScenario }> {
    if (request.scenario !== undefined && request.entityRef === undefined) {
      throw new InputError('entityRef is missing: whose scenario is it?');
    }
    const service =
      request.entityRef === undefined
        ? undefined
        : await this.#entities.require(
            plainText(request.entityRef),
            person.credentials,
          );
    const chosen =
      service !== undefined && request.scenario !== undefined
        ? { entityRef: service, scenario: request.scenario }
        : await this.#pick(team, service, person);
    const scenario = await this.#scenarios.get(
      chosen.entityRef,
      chosen.scenario,
    );
    if (!scenario) {
      throw new NotFoundError(
        `${chosen.entityRef} has no scenario '${chosen.scenario}' (any more)`,
      );
    }
    return { entityRef: chosen.entityRef, scenario };
  }

  async #pick(team: string, service: string | undefined, person: Person) {
    const candidates = await this.candidates(team, person.credentials);
    const picked = pickCandidate(
      service === undefined
        ? candidates
        : weighCandidates(
            candidates.filter(({ entityRef }) => entityRef === service),
            this.#now(),
          ),
      this.#random(),
    );
    if (!picked) {
      throw new ConflictError(
        `There is no scenario to pick for ${team}${
          service === undefined ? '' : ` of ${service}`
        }. A scenario is a Markdown file in the folder drills, beside the definitions of a service that the team owns.`,
      );
    }
    return picked;
  }

  /** The first runbook the scenario names that the service has: the one to tick. */
  async #firstRunbook(
    entityRef: string,
    scenario: DrillScenario,
  ): Promise<RunbookVersionRow | undefined> {
    for (const slug of scenario.runbooks) {
      const runbook = await this.#versions.current(entityRef, slug);
      if (runbook) return toVersionRow(runbook, this.#now());
    }
    return undefined;
  }
}
