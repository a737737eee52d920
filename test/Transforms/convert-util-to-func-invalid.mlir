// RUN: sparq-opt %s -split-input-file -verify-diagnostics --allow-unregistered-dialect --sparq-convert-util-to-func

// expected-error @+1 {{has a dynamic shape: such a global can be compiled for IREE only}}
"util.global"() <{is_mutable, sym_name = "a", type = tensor<?xf32>}> : () -> ()
"util.func"() <{function_type = () -> (), sym_name = "f"}> ({
  "util.return"() : () -> ()
}) : () -> ()

// -----

// expected-error @+1 {{has an initial value that is known to IREE only}}
"util.global"() <{initial_value = #flow.parameter.named<"a">, sym_name = "a", type = tensor<2xf32>}> : () -> ()
"util.func"() <{function_type = () -> (), sym_name = "f"}> ({
  "util.return"() : () -> ()
}) : () -> ()

// -----

"util.func"() <{function_type = () -> (), sym_name = "f"}> ({
  "util.return"() : () -> ()
}) : () -> ()
// expected-error @+1 {{'util.initializer' op can be compiled for IREE only}}
"util.initializer"() ({
  "util.return"() : () -> ()
}) : () -> ()

// -----

"util.func"() <{function_type = (!hal.fence) -> (), sym_name = "f"}> ({
^bb0(%fence: !hal.fence):
  // expected-error @+1 {{'hal.fence.await' op can be compiled for IREE only}}
  "hal.fence.await"(%fence) : (!hal.fence) -> ()
  "util.return"() : () -> ()
}) : () -> ()

// -----

"util.func"() <{function_type = () -> tensor<2xf32>, sym_name = "f"}> ({
  // expected-error @+1 {{names no global of the module}}
  %0 = "util.global.load"() <{global = @none}> : () -> tensor<2xf32>
  "util.return"(%0) : (tensor<2xf32>) -> ()
}) : () -> ()

// -----

// expected-error @+1 {{has no name, type or body}}
"util.func"() ({
  "util.return"() : () -> ()
}) {sym_name = "f"} : () -> ()
