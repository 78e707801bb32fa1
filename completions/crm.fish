# Completes crm in fish: crm itself knows what can follow.

function __crm_complete
    set -l words (commandline -opc)
    set -l raw (commandline -ct)
    # the word under the cursor without its quotes, of which one may be open
    set -l typed (string unescape -- $raw; or string unescape -- "$raw'"; or string unescape -- "$raw\"")
    set -l crm crm
    # as it was typed, where it was typed with its path
    string match -q '*/*' -- $words[1]; and test -x $words[1]; and set crm $words[1]
    command -q $crm; or return
    set -l found (command $crm __complete -- $words[2..] "$typed" 2>/dev/null </dev/null)
    set -l option (string match -r -- '^--?[a-z-]+=' "$typed")
    set -l path (string replace -- "$option" '' "$typed")
    switch "$found"
        case :file
            printf '%s\n' "$option"(__fish_complete_path $path)
        case :folder
            printf '%s\n' "$option"(__fish_complete_directories $path)
        case '*'
            printf '%s\n' $found
    end
end

complete -c crm -f -k -a '(__crm_complete)'
