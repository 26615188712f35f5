// @ts-check

/**
 * The first schema. Three kinds of table, kept apart on purpose:
 * - what others say (service, owner, definition_folder, slo, problem, document, measurement…), replaced when it changes;
 * - history (slo_point), only ever replaced from a time onwards and thinned with age;
 * - current state (slo_state, snapshot, service_summary), one row per service and item, which pages read.
 *
 * All times are integer epoch seconds; booleans are integers 0 and 1; JSON is text, so that both databases hold the same.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('service', table => {
    table.comment('Projection of the catalog entities the plugin looks at');
    table.string('entity_ref', 500).primary();
    table.string('kind', 63).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 63).notNullable();
    table.text('title').nullable();
    table.string('type', 200).nullable();
    table.string('owner', 500).nullable().index();
    table.string('system', 500).nullable();
    table.string('lifecycle', 200).nullable();
    table.string('tier', 63).nullable();
    table
      .text('service_name')
      .notNullable()
      .comment('Name the monitoring tools know it by');
    table.string('sre_partner', 500).nullable();
    table
      .text('folder')
      .nullable()
      .comment('The definitions or course annotation as written');
    table
      .text('location')
      .nullable()
      .comment('backstage.io/managed-by-location');
    table.integer('is_course').notNullable().defaultTo(0);
    table.string('digest', 64).notNullable().comment('Of everything above');
    table
      .integer('seen_at')
      .notNullable()
      .comment('The projection run that saw it last');
  });
  await knex.schema.createTable('owner', table => {
    table.comment('Owners and SRE partners that services name');
    table.string('entity_ref', 500).primary();
    table
      .integer('is_present')
      .notNullable()
      .comment('1 if it is in the catalog');
    table.string('kind', 63).nullable();
    table.text('title').nullable();
    table.string('type', 200).nullable();
    table.integer('members').nullable();
    table.integer('observed_at').notNullable();
  });
  await knex.schema.createTable('definition_folder', table => {
    table.comment('Reading state of each service folder');
    table.string('entity_ref', 500).primary();
    table.text('location').nullable().comment('Resolved address');
    table.text('etag').nullable();
    table.string('state', 20).notNullable();
    table.text('reason').nullable();
    table.integer('read_at').nullable();
    table.integer('attempted_at').notNullable();
    table
      .text('rules')
      .notNullable()
      .defaultTo('[]')
      .comment('Alerting rules in git, as JSON');
    table.text('course').nullable().comment('course.yaml as JSON');
  });
  await knex.schema.createTable('slo', table => {
    table.comment('SLOs as defined, and how far each has been collected');
    table.increments('seq').comment('Small key for slo_point');
    table
      .string('id', 16)
      .notNullable()
      .unique()
      .comment('Public id, derived from entity and name');
    table.string('entity_ref', 500).notNullable().index();
    table.string('name', 63).notNullable();
    table
      .text('definition')
      .notNullable()
      .comment('SloDefinition or RefusedSlo as JSON');
    table.integer('is_refused').notNullable().defaultTo(0);
    table
      .string('sli_digest', 64)
      .notNullable()
      .comment('Of what is counted: another digest starts the history anew');
    table.integer('step').nullable().comment('Seconds of its buckets');
    table
      .integer('collected_from')
      .nullable()
      .comment('Where its history starts');
    table
      .integer('collected_to')
      .nullable()
      .comment('Fence: history never moves back behind it');
    table.integer('first_measured').nullable();
    table
      .integer('last_measured')
      .nullable()
      .comment('End of the newest measured step');
    table.integer('attempted_at').nullable();
    table
      .text('failure')
      .nullable()
      .comment(
        'SliFailure of the last attempt as JSON; null when it succeeded',
      );
    table
      .integer('revision')
      .notNullable()
      .defaultTo(0)
      .comment('Grows with each write of its history: compare and set');
  });
  await knex.schema.createTable('slo_point', table => {
    table.comment(
      'Cumulative sums of each SLI; a window is the difference of two rows, thinning is deleting rows',
    );
    table.integer('slo_seq').notNullable();
    table.integer('time').notNullable();
    table.double('good').notNullable();
    table.double('total').notNullable();
    table.integer('covered').notNullable().comment('Measured seconds so far');
    table.primary(['slo_seq', 'time']);
  });
  await knex.schema.createTable('slo_state', table => {
    table.comment('Current state: what pages read');
    table.string('slo_id', 16).primary();
    table.string('entity_ref', 500).notNullable().index();
    table
      .integer('rank')
      .notNullable()
      .index()
      .comment('Index in SLO_STATES, 0 worst');
    table
      .double('remaining')
      .nullable()
      .comment('Lowest remaining budget ratio of its objectives');
    table.integer('observed_at').nullable();
    table.integer('evaluated_at').notNullable();
    table.text('payload').notNullable().comment('Slo of the API as JSON');
  });
  await knex.schema.createTable('problem', table => {
    table.increments('id');
    table.string('entity_ref', 500).notNullable().index();
    table.string('severity', 10).notNullable();
    table.string('rule', 100).notNullable();
    table.text('message').notNullable();
    table.text('file').notNullable();
    table.integer('line').nullable();
    table.integer('column').nullable();
    table.text('path').nullable();
  });
  await knex.schema.createTable('document', table => {
    table.comment('Runbooks and lessons');
    table.string('id', 16).primary();
    table.string('entity_ref', 500).notNullable().index();
    table.string('kind', 10).notNullable();
    table.string('slug', 200).notNullable();
    table.integer('position').notNullable();
    table.text('title').notNullable();
    table.text('file').notNullable();
    table.text('meta').notNullable().comment('Front matter as JSON');
    table.text('markdown').notNullable();
  });
  await knex.schema.createTable('snapshot', table => {
    table.comment('Current reading of one domain of one service');
    table.string('entity_ref', 500).notNullable();
    table.string('domain', 20).notNullable();
    table.integer('observed_at').notNullable();
    table.text('payload').notNullable();
    table.primary(['entity_ref', 'domain']);
  });
  await knex.schema.createTable('service_summary', table => {
    table.comment('One row per service for lists: sorted and filtered here');
    table.string('entity_ref', 500).primary();
    table
      .integer('slo_rank')
      .notNullable()
      .comment('Worst of its SLOs; 99 without any')
      .index();
    table.integer('slo_count').notNullable();
    table.double('remaining').nullable();
    table.string('coverage_verdict', 20).notNullable();
    table.string('coverage_basis', 10).nullable();
    table.integer('coverage_rank').notNullable();
    table.integer('signals_alerted').nullable();
    table.integer('signals_total').nullable();
    table.integer('runbook_count').notNullable();
    table.integer('problem_count').notNullable();
    table.integer('observed_at').nullable();
  });
  await knex.schema.createTable('measurement_series', table => {
    table.comment('Pushed series');
    table.increments('id');
    table.string('entity_ref', 500).notNullable();
    table.string('series', 63).notNullable();
    table.integer('step').notNullable();
    table
      .integer('dirty_from')
      .nullable()
      .comment('Everything after it waits to be collected again');
    table
      .integer('revision')
      .notNullable()
      .defaultTo(0)
      .comment(
        'Grows with each change, so that a change made while collecting is kept',
      );
    table.unique(['entity_ref', 'series']);
  });
  await knex.schema.createTable('measurement', table => {
    table.comment(
      'Pushed points, kept for 41 days so that late ones can be told from repeated ones',
    );
    table.integer('series_id').notNullable();
    table.integer('time').notNullable();
    table.double('good').notNullable();
    table.double('total').notNullable();
    table.primary(['series_id', 'time']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'measurement',
    'measurement_series',
    'service_summary',
    'snapshot',
    'document',
    'problem',
    'slo_state',
    'slo_point',
    'slo',
    'definition_folder',
    'owner',
    'service',
  ]) {
    await knex.schema.dropTable(table);
  }
};
