/**
 * The settings, and the places where files live. {@link crm.config.Folders} says where, {@link crm.config.Settings} reads,
 * {@link crm.config.SettingsFile} writes, {@link crm.config.Setting} is the one table of what can be set. Knows the words of
 * {@code crm.domain} and nothing else of ours; commands call in here. Reading is on the way of every command, so it is
 * plain loops: no regular expressions, no streams, no reflection.
 */
@NullMarked
package crm.config;

import org.jspecify.annotations.NullMarked;
