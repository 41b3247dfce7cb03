// Words to the user on standard error, and the names that a mistyped one may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vnsift::cli {

enum class ColorMode : uint8_t { automatic, always, never };

// automatic: a terminal, TERM not dumb, NO_COLOR unset or empty; CLICOLOR_FORCE is honoured.
bool use_color(ColorMode mode, int fd);

void set_error_color(bool on);
void clear_line_before_messages(bool on);  // a progress line stands on the terminal

void say_error(std::string_view text);    // vnsift: TEXT
void say_warning(std::string_view text);  // vnsift: warning: TEXT
void say(std::string_view text);          // TEXT

// Standard output, checked: exit code 0, or 2 with a message.
int print(std::string_view text);

// At most three of `names` that are close to `given`, the closest first.
std::vector<std::string> close_names(std::string_view given, const std::vector<std::string>& names);
// " (did you mean --format or --from?)", or "".
std::string proposal(std::string_view given, const std::vector<std::string>& names);

}  // namespace vnsift::cli
