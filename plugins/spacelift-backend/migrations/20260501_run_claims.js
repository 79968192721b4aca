// One row per stack of which a run is being, or was just, triggered: whoever inserts it may go on.
exports.up = async function up(knex) {
  await knex.schema.createTable('run_claims', table => {
    table.string('stack_id', 200).primary().notNullable();
    table.string('owner', 36).notNullable();
    table.string('run_id', 200);
    table.bigInteger('expires_at').notNullable();
  });
};

exports.down = async function down(knex) {
  await knex.schema.dropTable('run_claims');
};
