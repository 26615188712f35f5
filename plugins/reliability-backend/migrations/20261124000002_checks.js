// @ts-check

/**
 * Facts that verdicts rest on, the outcome of every check with its history,
 * what others report, and how each source is.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('service', table => {
    table
      .string('technology', 20)
      .nullable()
      .comment('What it is, where that has a checklist');
    table
      .text('depends_on')
      .notNullable()
      .defaultTo('[]')
      .comment('Entity references, as JSON');
    table
      .text('annotations')
      .notNullable()
      .defaultTo('{}')
      .comment('Those that sources of dashboards read, as JSON');
  });
  await knex.schema.alterTable('definition_folder', table => {
    table
      .text('exemptions')
      .notNullable()
      .defaultTo('[]')
      .comment('Exemptions in git, as JSON');
  });
  // Folders that did not change since hold exemptions all the same.
  await knex('definition_folder').update({ etag: null });

  await knex.schema.createTable('service_facts', table => {
    table.comment(
      'Everything the verdicts about a service rest on: they can be worked out again without asking anybody',
    );
    table.string('entity_ref', 500).primary();
    table
      .integer('is_datastore')
      .notNullable()
      .defaultTo(0)
      .comment('1 for what other services may stand on');
    table.integer('observed_at').notNullable();
    table.string('digest', 64).notNullable();
    table.text('payload').notNullable().comment('ServiceFacts as JSON');
    table.index('is_datastore');
  });
  await knex.schema.createTable('check_table', table => {
    table.comment('Ids of checks in the order that outcomes are written in');
    table.string('digest', 64).primary();
    table.text('ids').notNullable().comment('As JSON');
    table.integer('used_at').notNullable();
  });
  await knex.schema.createTable('check_state', table => {
    table.comment('Current outcome of every check of each service');
    table.string('entity_ref', 500).primary();
    table.string('table_digest', 64).notNullable();
    table.text('outcomes').notNullable().comment('One letter for each check');
    table.string('level', 20).nullable();
    table.integer('evaluated_at').notNullable();
  });
  await knex.schema.createTable('check_day', table => {
    table.comment('The last outcomes of each day, one row for each service');
    table.string('entity_ref', 500).notNullable();
    table.string('day', 10).notNullable().comment('UTC date').index();
    table.string('table_digest', 64).notNullable();
    table.text('outcomes').notNullable();
    table.integer('passed').notNullable();
    table.integer('failed').notNullable();
    table.integer('unseen').notNullable();
    table.string('level', 20).nullable();
    table.primary(['entity_ref', 'day']);
  });
  await knex.schema.createTable('check_report', table => {
    table.comment('The newest result of a check that somebody reported');
    table.string('entity_ref', 500).notNullable();
    table.string('check_id', 127).notNullable();
    table.string('outcome', 10).notNullable();
    table.text('message').nullable();
    table.text('link').nullable();
    table.integer('observed_at').notNullable();
    table.integer('expires_at').notNullable().index();
    table.primary(['entity_ref', 'check_id']);
  });
  await knex.schema.createTable('source_health', table => {
    table.comment('How each configured source is');
    table.string('role', 20).notNullable();
    table.string('type', 100).notNullable();
    table.string('name', 200).notNullable();
    table.integer('last_attempt').notNullable();
    table.integer('last_success').nullable();
    table
      .text('last_error')
      .nullable()
      .comment('Of the last attempt; null when it succeeded');
    table.double('latency_seconds').nullable();
    table.text('covers').nullable();
    table.text('unknown').nullable();
    table.primary(['role', 'type', 'name']);
  });
  await knex.schema.createTable('entity_refresh', table => {
    table.comment('When somebody last asked for an entity to be read again');
    table.string('entity_ref', 500).primary();
    table.integer('refreshed_at').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'entity_refresh',
    'source_health',
    'check_report',
    'check_day',
    'check_state',
    'check_table',
    'service_facts',
  ]) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('definition_folder', table => {
    table.dropColumn('exemptions');
  });
  await knex.schema.alterTable('service', table => {
    table.dropColumns('technology', 'depends_on', 'annotations');
  });
};
