import { startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderModuleSpacelift } from './module';

it('row 29: adds the action to software templates', async () => {
  const addActions = jest.fn();
  await startTestBackend({
    extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
    features: [scaffolderModuleSpacelift],
  });
  expect(addActions).toHaveBeenCalledWith(
    expect.objectContaining({
      id: 'spacelift:run:trigger',
      supportsDryRun: true,
    }),
  );
});
