// @ts-check

/**
 * Runbooks that are followed, reviewed and rehearsed.
 *
 * What people did is history: rows of execution_event are only ever added, and
 * none of these tables is touched when a file or a service goes. A version is
 * kept for as long as an execution refers to it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('service', table => {
    table
      .text('docs')
      .nullable()
      .comment('TechDocs folder and its pages that are runbooks, JSON');
  });
  await knex.schema.createTable('runbook_version', table => {
    table.comment('Text that an execution was started with');
    table.string('id', 64).primary().comment('Digest of all of it');
    table.string('entity_ref', 500).notNullable();
    table.string('slug', 200).notNullable();
    table.text('title').notNullable();
    table.text('file').notNullable();
    table.text('markdown').notNullable();
    table.integer('pinned_at').notNullable();
  });
  await knex.schema.createTable('execution', table => {
    table.comment(
      'Recorded runs; what they come to is worked out of their events, and kept here for lists',
    );
    table.string('id', 36).primary();
    table.string('entity_ref', 500).notNullable();
    table
      .string('runbook', 200)
      .nullable()
      .comment('Slug; null for a drill without one');
    table.string('version_id', 64).nullable();
    table.text('title').notNullable();
    table.text('alert').nullable();
    table.string('kind', 10).notNullable().comment('incident or drill');
    table.text('scenario').nullable().comment('DrillScenario as JSON, pinned');
    table.string('scenario_slug', 200).nullable();
    table.string('team', 500).nullable().comment('Who rehearsed');
    table.string('status', 10).notNullable();
    table.string('outcome', 10).nullable();
    table.string('started_by', 500).notNullable();
    table.string('lead', 500).notNullable();
    table.integer('started_at').notNullable();
    table.integer('finished_at').nullable();
    table.integer('revision').notNullable().comment('seq of the last event');
    table.index(['entity_ref', 'started_at']);
    table.index(['status', 'started_at']);
    table.index(['entity_ref', 'scenario_slug']);
  });
  await knex.schema.createTable('execution_event', table => {
    table.comment('What one person did; append-only');
    table.string('execution_id', 36).notNullable();
    table.integer('seq').notNullable();
    table
      .string('operation', 36)
      .notNullable()
      .comment('Chosen by the client, so that a repeated request adds nothing');
    table.integer('at').notNullable();
    table.string('actor', 500).notNullable();
    table.string('type', 20).notNullable();
    table.text('payload').notNullable();
    table.primary(['execution_id', 'seq']);
    table.unique(['execution_id', 'operation']);
  });
  await knex.schema.createTable('follow_up_action', table => {
    table.comment('What was promised after an execution');
    table.string('id', 36).primary();
    table.string('execution_id', 36).notNullable().index();
    table.string('entity_ref', 500).notNullable();
    table.text('title').notNullable();
    table.string('owner', 500).notNullable();
    table.string('due', 10).notNullable();
    table.string('state', 10).notNullable();
    table.string('created_by', 500).notNullable();
    table.integer('created_at').notNullable();
    table.string('closed_by', 500).nullable();
    table.integer('closed_at').nullable();
    table.index(['entity_ref', 'state']);
    table.index(['state', 'due']);
  });
  await knex.schema.createTable('runbook_review', table => {
    table.comment('An owner read it and found it right');
    table.string('id', 36).primary();
    table.string('entity_ref', 500).notNullable();
    table.string('slug', 200).notNullable();
    table
      .string('digest', 64)
      .notNullable()
      .comment('Of the text that was read');
    table.string('reviewed_by', 500).notNullable();
    table.integer('reviewed_at').notNullable();
    table.text('note').nullable();
    table.index(['entity_ref', 'slug', 'reviewed_at']);
  });
  await knex.schema.createTable('external_link', table => {
    table.comment(
      'Addresses that runbooks link to, and whether anything answers there',
    );
    table.string('id', 64).primary().comment('Digest of the address');
    table.text('url').notNullable();
    table.string('state', 10).notNullable().comment('alive, dead or unknown');
    table.text('reason').nullable();
    table.integer('failures').notNullable().defaultTo(0).comment('In a row');
    table.integer('checked_at').nullable();
    table.integer('due_at').notNullable().index();
    table
      .integer('seen_at')
      .notNullable()
      .comment('When a runbook last linked to it');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const name of [
    'external_link',
    'runbook_review',
    'follow_up_action',
    'execution_event',
    'execution',
    'runbook_version',
  ]) {
    await knex.schema.dropTable(name);
  }
  await knex.schema.alterTable('service', table => {
    table.dropColumn('docs');
  });
};
