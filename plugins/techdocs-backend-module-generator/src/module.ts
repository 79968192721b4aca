import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  DirectoryPreparer,
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
  UrlPreparer,
} from '@backstage/plugin-techdocs-node';
import { BuiltinRenderer } from './builtin/BuiltinRenderer';
import { readPortalGeneratorConfig } from './config';
import { PortalTechdocsGenerator } from './generator/PortalTechdocsGenerator';
import { MkdocsRenderer } from './mkdocs/MkdocsRenderer';
import { BuildLedger } from './prebuild/BuildLedger';
import { PrebuildTask } from './prebuild/PrebuildTask';
import { RendererAwarePreparer } from './preparers/RendererAwarePreparer';
import { chooseRenderer } from './renderers/chooseRenderer';
import { fingerprintDocs } from './source/fingerprintDocs';

/**
 * Lets TechDocs build documentation on any machine: with MkDocs where there is one, with a
 * built-in renderer where there is none, always from a temporary copy, and in the background
 * before anybody asks for it.
 */
export const techdocsModulePortalGenerator = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'portal-generator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        generator: techdocsGeneratorExtensionPoint,
        logger: coreServices.logger,
        preparer: techdocsPreparerExtensionPoint,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, config, discovery, logger, reader } = deps;
        const settings = readPortalGeneratorConfig(config);
        if (settings.stockRunIn === 'docker') {
          logger.warn(
            'techdocs.generator.runIn: docker has no effect in this portal. ' +
              'See techdocs.portalGenerator.renderer.',
          );
        }

        if (settings.builtElsewhere) {
          logger.info(
            'Documentation is built outside of this portal (techdocs.builder).',
          );
          return;
        }
        const choice = await chooseRenderer({
          mode: settings.mode,
          configured: settings.mkdocsPath,
          cwd: process.cwd(),
          searchPath: process.env.PATH ?? '',
          logger,
          createMkdocs: mkdocs =>
            new MkdocsRenderer({
              mkdocs,
              config,
              logger,
              timeoutMs: settings.limits.buildTimeoutMs,
            }),
          createBuiltin: suggestSetup =>
            new BuiltinRenderer({
              integrations: ScmIntegrations.fromConfig(config),
              suggestSetup,
              timeoutMs: settings.limits.buildTimeoutMs,
            }),
        });
        deps.generator.setTechdocsGenerator(
          new PortalTechdocsGenerator({ config, settings, choice, logger }),
        );
        const wrap = (inner: UrlPreparer | DirectoryPreparer) =>
          new RendererAwarePreparer({
            inner,
            logger,
            rendererId: choice.renderer?.id ?? 'none',
            fingerprint: folder => fingerprintDocs(folder, settings),
          });
        deps.preparer.registerPreparer(
          'url',
          wrap(UrlPreparer.fromConfig({ reader, logger })),
        );
        deps.preparer.registerPreparer(
          'dir',
          wrap(DirectoryPreparer.fromConfig(config, { reader, logger })),
        );

        const { prebuild } = settings;
        if (prebuild.enabled) {
          const task = new PrebuildTask({
            services: { auth, catalog, discovery, logger },
            ledger: new BuildLedger(prebuild),
            concurrency: prebuild.concurrency,
          });
          await deps.scheduler.scheduleTask({
            id: 'techdocs-prebuild',
            initialDelay: prebuild.initialDelay,
            frequency: prebuild.frequency,
            timeout: { hours: 1 },
            scope: prebuild.scope,
            fn: signal => task.run(signal),
          });
        }
      },
    });
  },
});
